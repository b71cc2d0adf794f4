import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../workspace.mjs';

/** What all packages are compiled with. */
export function options() {
  const tooling = join(root, 'tooling');
  const { config } = ts.readConfigFile(join(tooling, 'tsconfig.base.json'), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, tooling).options;
}
