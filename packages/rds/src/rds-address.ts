/** The address of an RDS socket: that of AF_INET, without names. */
export interface RdsAddress {
  /** An IPv4 address of four numbers, `'127.0.0.1'`. `bind` needs one that an interface has. */
  host: string;
  /** The port; 0 in `bind` for any that is free. */
  port: number;
}
