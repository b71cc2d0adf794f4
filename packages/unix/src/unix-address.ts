/**
 * The name of a Unix domain socket.
 *
 * | name | `path` that is given | `path` that is reported |
 * | --- | --- | --- |
 * | in the file system | `'/run/x.sock'`, or its bytes | the string; the bytes where they are not UTF-8 |
 * | abstract (Linux) | bytes with a leading NUL, or a string like `'\0name'` | the bytes, leading NUL included |
 * | none | `''` | `''` |
 *
 * Lengths count bytes of UTF-8. A file system path may have 107 of them and an abstract name 108, its leading NUL
 * included (103 on macOS and the BSDs, which have no abstract names).
 *
 * Source: unix(7).
 */
export interface UnixAddress {
  /** A file's path; with a leading NUL byte an abstract name; `''` for none. */
  readonly path: string | Uint8Array;
}
