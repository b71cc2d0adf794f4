import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import ts from 'typescript';
import { packages, root } from '../workspace.mjs';
import { options } from './compiler.mjs';

const code = /^```(?:ts|js|typescript|javascript)\n([\s\S]*?)^```/m;

/** Beside the package, where its own name and its neighbours' resolve. */
const programOf = (folder) => join(root, folder, '.results/readme-example.mts');

function readmeOf(folder) {
  const readme = join(root, folder, 'README.md');
  return existsSync(readme) ? readFileSync(readme, 'utf8') : '';
}

/** One program of all examples: the types of core are read once. */
let program;

function programOfAll() {
  const files = [];
  for (const folder of [...packages, '.']) {
    mkdirSync(join(root, folder, '.results'), { recursive: true });
    writeFileSync(programOf(folder), code.exec(readmeOf(folder))?.[1] ?? '');
    files.push(programOf(folder));
  }
  return ts.createProgram(files, options());
}

function typeProblems(folder) {
  program ??= programOfAll();
  const example = program.getSourceFile(programOf(folder));
  return [...program.getSyntacticDiagnostics(example), ...program.getSemanticDiagnostics(example)].map(
    ({ file, start, messageText }) => {
      const { line } = file.getLineAndCharacterOfPosition(start);
      return `README.md: line ${line + 1} of the example: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    },
  );
}

async function runProblems(folder, source) {
  const { code: script } = await transform(source, { loader: 'ts', target: 'node20' });
  const file = programOf(folder).replace(/mts$/, 'mjs');
  writeFileSync(file, script);
  const { status, signal, stderr } = spawnSync(process.execPath, [file], {
    timeout: 20_000,
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`README.md: the example ended with ${signal ?? status}\n${stderr}`];
}

/** As forges name the place of a heading: without marks, in lower case, with a hyphen for each space. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

function* linkProblems(readme) {
  const anchors = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading));
  for (const [, anchor] of readme.matchAll(/\]\(#([^)]*)\)/g))
    if (!anchors.includes(anchor)) yield `README.md: no heading is #${anchor}`;
}

/** The first example of a README is good TypeScript, runs exactly as printed, and ends; links lead to headings. */
export async function checkReadme(folder) {
  const readme = readmeOf(folder);
  if (readme === '') return ['README.md is missing'];
  const source = code.exec(readme)?.[1];
  if (source === undefined) return ['README.md has no ts or js example'];
  return [...linkProblems(readme), ...typeProblems(folder), ...(await runProblems(folder, source))];
}
