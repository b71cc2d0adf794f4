// <sys/sys_domain.h> and <sys/kern_control.h> of macOS

/** Protocol: events of the kernel, with type `SOCK_RAW`. */
export const SYSPROTO_EVENT = 1;
/** Protocol, and level of options: kernel controls, with type `SOCK_DGRAM` or `SOCK_STREAM`. */
export const SYSPROTO_CONTROL = 2;
/** Option at level SYSPROTO_CONTROL of the control `com.apple.net.utun_control`: the name of its interface. */
export const UTUN_OPT_IFNAME = 2;
