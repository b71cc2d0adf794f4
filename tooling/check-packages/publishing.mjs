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
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`);
}
