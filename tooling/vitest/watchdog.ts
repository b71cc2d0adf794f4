// A blocking call that never ends stops the test's own clock too. This thread ends the process then.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const LIMIT = 60_000;

const code = `
  const { workerData } = require('node:worker_threads');
  let seen = -1;
  setInterval(() => {
    const beats = Atomics.load(workerData.beats, 0);
    if (beats === seen) {
      require('node:fs').writeSync(2, 'a blocking call has not ended for ${LIMIT / 1000} seconds\\n');
      process.kill(process.pid, 'SIGKILL');
    }
    seen = beats;
  }, ${LIMIT});
`;

const beats = new Int32Array(new SharedArrayBuffer(4));
const worker = new Worker(code, { eval: true, workerData: { beats } });
// Tests count descriptors, and a thread that begins opens some.
await once(worker, 'online');
worker.unref();
setInterval(() => Atomics.add(beats, 0, 1), 1000).unref();
