/** What DESIGN (section 2) calls otherwise. */
const renamed: Readonly<Record<string, string>> = {
  socket: 'Socket',
  SocketType: 'SocketType',
  error: 'SocketError',
  gaierror: 'AddressInfoError',
  herror: 'HostError',
  timeout: 'TimeoutError',
};

/** The name here of a name of Python's: constants keep theirs, snake_case becomes camelCase. */
export function nameHere(name: string): string {
  if (/^[A-Z]/.test(name)) return name;
  return renamed[name] ?? name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
