// Prints the digests of files as sha256sum(1) does. The kernel hashes them; their bytes never come into this process.
import { openHash } from '@sock/alg';

using sha256 = openHash('sha256');
for (const file of process.argv.slice(2))
  console.log(`${(await sha256.digestFile(file)).toString('hex')}  ${file}`);
