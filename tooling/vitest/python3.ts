import { existsSync } from 'node:fs';

/** For kernel tests: a version manager's python3 is a shell script, which takes seconds in the kernel lab. */
export const python3 = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
