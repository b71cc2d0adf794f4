/** The address of a Hyper-V socket: two GUIDs as text. */
export interface HypervAddress {
  /** A virtual machine, or one of the `HV_GUID_*` that stand for several. */
  readonly vmId: string;
  /** A service, which the host must have registered; {@link serviceIdOfPort} for a Linux guest. */
  readonly serviceId: string;
}
