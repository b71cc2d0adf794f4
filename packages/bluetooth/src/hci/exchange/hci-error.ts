/** What status codes of the controller mean, from 1 up: Bluetooth Core Specification, volume 1, part F, 1.3. */
const meanings = `
Unknown HCI Command|Unknown Connection Identifier|Hardware Failure|Page Timeout|Authentication Failure|PIN or Key Missing
Memory Capacity Exceeded|Connection Timeout|Connection Limit Exceeded|Synchronous Connection Limit To A Device Exceeded
Connection Already Exists|Command Disallowed|Connection Rejected due to Limited Resources
Connection Rejected Due To Security Reasons|Connection Rejected due to Unacceptable BD_ADDR
Connection Accept Timeout Exceeded|Unsupported Feature or Parameter Value|Invalid HCI Command Parameters
Remote User Terminated Connection|Remote Device Terminated Connection due to Low Resources
Remote Device Terminated Connection due to Power Off|Connection Terminated By Local Host|Repeated Attempts
Pairing Not Allowed|Unknown LMP PDU|Unsupported Remote Feature|SCO Offset Rejected|SCO Interval Rejected
SCO Air Mode Rejected|Invalid LMP Parameters|Unspecified Error|Unsupported LMP Parameter Value|Role Change Not Allowed
LMP Response Timeout|LMP Error Transaction Collision|LMP PDU Not Allowed|Encryption Mode Not Acceptable
Link Key cannot be Changed|Requested QoS Not Supported|Instant Passed|Pairing With Unit Key Not Supported
Different Transaction Collision||QoS Unacceptable Parameter|QoS Rejected|Channel Classification Not Supported
Insufficient Security|Parameter Out Of Mandatory Range||Role Switch Pending||Reserved Slot Violation|Role Switch Failed
Extended Inquiry Response Too Large|Secure Simple Pairing Not Supported By Host|Host Busy - Pairing
Connection Rejected due to No Suitable Channel Found|Controller Busy|Unacceptable Connection Parameters
Advertising Timeout|Connection Terminated due to MIC Failure|Connection Failed to be Established
MAC of the 802.11 AMP failed|Coarse Clock Adjustment Rejected|Type0 Submap Not Defined|Unknown Advertising Identifier
Limit Reached|Operation Cancelled by Host|Packet Too Long`
  .trim()
  .split(/[|\n]/);

/** The controller answered a command with a status that is no success. */
export class HciError extends Error {
  override name = 'HciError';
  /** For telling it from other errors. */
  readonly code = 'ERR_HCI_STATUS';

  /**
   * @param opcode which command
   * @param status what the controller answered: 0x0c for Command Disallowed
   */
  constructor(
    readonly opcode: number,
    readonly status: number,
  ) {
    const meaning = meanings[status - 1] || 'an unknown error';
    super(`HCI command 0x${hex(opcode, 4)} failed with status 0x${hex(status, 2)}: ${meaning}`);
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
