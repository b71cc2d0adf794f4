// Blocks of 1 MiB to the kernel's sha256, on this thread.
import { openHash } from '@sock/alg';
import { Rate } from './clock.mjs';

const block = Buffer.alloc(1 << 20);
const hash = openHash('sha256');
const rate = new Rate();
do hash.digestSync(block);
while (!rate.count(1, 1));
hash.close();
