/** Systems whose C headers the cross compiler brings along, and those headers that name what the packages export. */
const posix = ['net/if.h', 'netinet/in.h', 'netinet/tcp.h', 'netinet/udp.h', 'sys/un.h', 'sys/uio.h'];

export const systems = [
  {
    name: 'macOS',
    platform: 'darwin',
    targets: ['x86_64-macos.11.0', 'aarch64-macos.13.0'],
    headers: [...posix, 'net/if_dl.h', 'sys/ioctl.h', 'sys/kern_control.h', 'sys/ucred.h'],
  },
  {
    name: 'musl',
    platform: 'linux',
    targets: ['x86_64-linux-musl', 'aarch64-linux-musl'],
    headers: [
      ...posix,
      'net/ethernet.h',
      'netpacket/packet.h',
      'linux/can.h',
      'linux/can/raw.h',
      'linux/can/bcm.h',
      'linux/can/isotp.h',
    ],
  },
  {
    name: 'Windows',
    platform: 'win32',
    targets: ['x86_64-windows-gnu', 'aarch64-windows-gnu'],
    headers: ['ws2bth.h', 'hvsocket.h'],
  },
];
