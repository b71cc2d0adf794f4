/** The address of an RDS socket: that of AF_INET. */
export interface RdsAddress {
  /** `'127.0.0.1'`, a host name, `''` for any address of this machine, or `'<broadcast>'`. */
  host: string;
  /** 0 to 65535; 0 in `bind` for any that is free. */
  port: number;
}
