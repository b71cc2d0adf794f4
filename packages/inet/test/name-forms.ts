import {
  getfqdn,
  getfqdnSync,
  gethostbyaddr,
  gethostbyaddrSync,
  gethostbyname,
  gethostbynameEx,
  gethostbynameExSync,
  gethostbynameSync,
  getnameinfo,
  getnameinfoSync,
} from '@sock/inet';

/** Makes a promise of a blocking call, whose errors then reject. */
const promised =
  <A extends unknown[], R>(call: (...args: A) => R) =>
  async (...args: A) =>
    call(...args);

/** The two forms of the functions that may ask DNS, behind one face. */
export const nameForms = [
  { form: 'promise form', getfqdn, gethostbyaddr, gethostbyname, gethostbynameEx, getnameinfo },
  {
    form: 'blocking form',
    getfqdn: promised(getfqdnSync),
    gethostbyaddr: promised(gethostbyaddrSync),
    gethostbyname: promised(gethostbynameSync),
    gethostbynameEx: promised(gethostbynameExSync),
    getnameinfo: promised(getnameinfoSync),
  },
] as const;
