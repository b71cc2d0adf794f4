// Milliseconds that Node takes to start with one import ('' for none) and to end: the median of a few.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [module] = process.argv.slice(2);
const code = module ? `import '${module}'` : '0';
const cwd = fileURLToPath(new URL('.', import.meta.url));
const times = Array.from({ length: 7 }, () => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd });
  if (status !== 0) throw new Error(`${stderr}`);
  return performance.now() - start;
});
console.log(JSON.stringify({ value: times.sort((a, b) => a - b)[3] }));
