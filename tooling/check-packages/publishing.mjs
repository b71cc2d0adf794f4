import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../workspace.mjs';

/** What users get works for all who may import it. */
export async function checkPublishing(folder) {
  const { messages, pkg } = await publint({
    pkgDir: join(root, folder),
    level: 'warning',
    strict: true,
    pack: 'npm',
  });
  return [
    ...messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`),
    ...renamedClasses(folder),
    ...wideSources(folder),
  ];
}

/** What a build has done to the names that `inspect` and stacks show. */
function* renamedClasses(folder) {
  const file = join(root, folder, 'dist/index.cjs');
  if (!existsSync(file)) return;
  const all = createRequire(file)(file);
  for (const [name, value] of Object.entries(all)) {
    const isClass = typeof value === 'function' && value.prototype && /^[A-Z]/.test(name);
    if (isClass && all[value.name] !== value) yield `dist: the class ${name} calls itself ${value.name}`;
  }
}

/** One character beyond ASCII in what is built doubles the memory of the whole text, and it takes longer to compile. */
function* wideSources(folder) {
  for (const name of ['dist/index.js', 'dist/index.cjs']) {
    const file = join(root, folder, name);
    if (existsSync(file) && readFileSync(file).some((byte) => byte > 0x7f))
      yield `${name}: characters beyond ASCII; esbuild leaves them in regular expressions`;
  }
}
