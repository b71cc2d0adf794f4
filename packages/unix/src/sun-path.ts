/** What `struct sockaddr_un` is like on a platform. */
export interface SunPath {
  /** Bytes in `sun_path`. */
  readonly size: number;
  /** Whether a name that starts with NUL lives outside of the file system. */
  readonly abstractNames: boolean;
}

/** `offsetof(struct sockaddr_un, sun_path)`, the same everywhere. */
export const SUN_PATH_OFFSET = 2;

/** The layout on a platform; those that are not named have that of 4.4BSD. */
export function sunPath(platform: NodeJS.Platform = process.platform): SunPath {
  switch (platform) {
    case 'linux':
    case 'android':
      return { size: 108, abstractNames: true };
    case 'win32':
    case 'sunos':
      return { size: 108, abstractNames: false };
    case 'aix':
      return { size: 1023, abstractNames: false };
    default:
      return { size: 104, abstractNames: false };
  }
}
