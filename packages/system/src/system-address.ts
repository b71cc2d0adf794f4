/** A kernel control by its number, and a unit of it. */
export interface ControlAddress {
  /** `ctl_id`: a number that was registered, or that the kernel has given to a name. */
  readonly id: number;
  /** `sc_unit`: 0 for any that is free. */
  readonly unit: number;
}

/** A kernel control by its name, and any unit of it that is free. */
export interface ControlName {
  /** `ctl_name`: `'com.apple.net.utun_control'`. At most 95 bytes. */
  readonly name: string;
}

/** The address of a socket of PF_SYSTEM; reported always by number. */
export type SystemAddress = ControlAddress | ControlName;
