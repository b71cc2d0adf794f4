// Seals a message by the kernel's AES-GCM, and opens it again.
import { randomBytes } from 'node:crypto';
import { openAead } from '@sock/alg';

using gcm = openAead('gcm(aes)', randomBytes(32));
const iv = randomBytes(12);
const sealed = await gcm.seal(process.argv[2] ?? 'attack at dawn', { iv });
console.log('sealed:', sealed.toString('hex'));
console.log('opened:', (await gcm.open(sealed, { iv })).toString());
