/** What status codes of management mean, from 1 up: mgmt-api.txt of BlueZ. */
const meanings = `
Unknown Command|Not Connected|Failed|Connect Failed|Authentication Failed|Not Paired|No Resources|Timeout
Already Connected|Busy|Rejected|Not Supported|Invalid Parameters|Disconnected|Not Powered|Cancelled|Invalid Index
RFKilled|Already Paired|Permission Denied`
  .trim()
  .split(/[|\n]/);

/** The kernel answered a management command with a status that is no success. */
export class ManagementError extends Error {
  override name = 'ManagementError';
  /** For telling it from other errors. */
  readonly code = 'ERR_BLUETOOTH_MANAGEMENT';

  /**
   * @param opcode which command
   * @param status what the kernel answered: 0x11 for Invalid Index
   */
  constructor(
    readonly opcode: number,
    readonly status: number,
  ) {
    const meaning = meanings[status - 1] || 'an unknown error';
    super(
      `Bluetooth management command 0x${hex(opcode, 4)} failed with status 0x${hex(status, 2)}: ${meaning}`,
    );
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
