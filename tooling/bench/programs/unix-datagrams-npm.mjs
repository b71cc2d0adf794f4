import { unlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Rate } from './clock.mjs';

const path = `/tmp/sock-bench-${process.pid}`;
const rate = new Rate();
const socket = createRequire(import.meta.url)('unix-dgram').createSocket('unix_dgram', () => {
  if (!rate.count()) return;
  unlinkSync(path);
  process.exit();
});
socket.bind(path);
console.log(path);
