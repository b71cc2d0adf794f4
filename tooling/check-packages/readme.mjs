import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import ts from 'typescript';
import { packages, root } from '../workspace.mjs';
import { options } from './compiler.mjs';
import { completed, spokenOf } from './readme-blocks.mjs';

const code = /^```(?:ts|js|typescript|javascript)\n([\s\S]*?)^```/m;
const typescript = /^```(?:ts|typescript)\n([\s\S]*?)^```/gm;

/** Beside the package, where its own name and its neighbours' resolve. */
const programOf = (folder, part = '') => join(root, folder, `.results/readme-example${part}.mts`);

function readmeOf(folder) {
  const readme = join(root, folder, 'README.md');
  return existsSync(readme) ? readFileSync(readme, 'utf8') : '';
}

/** One program of all examples: the types of core are read once. */
let program;

/** The first example, which is a program, and the later ones with what they need to be one. */
async function examplesOf(folder) {
  const readme = readmeOf(folder);
  const first = code.exec(readme);
  const examples = [{ file: programOf(folder), text: first?.[1] ?? '', name: 'the example', before: 0 }];
  const own = folder === '.' ? '@sock/core' : folder.replace('packages/', '@sock/');
  for (const { 1: part, index } of readme.matchAll(typescript)) {
    if (index === first?.index) continue;
    const line = readme.slice(0, index).split('\n').length;
    const text = await completed(part, own);
    examples.push({
      file: programOf(folder, `-${line}`),
      text,
      name: `what begins in line ${line}`,
      before: 1,
    });
  }
  return examples;
}

async function programOfAll() {
  const examples = new Map();
  for (const folder of [...packages, '.']) {
    mkdirSync(join(root, folder, '.results'), { recursive: true });
    examples.set(folder, await examplesOf(folder));
    for (const { file, text } of examples.get(folder)) writeFileSync(file, text);
  }
  const words = join(root, '.results/readme-words.mts');
  writeFileSync(words, spokenOf);
  const files = [words, ...[...examples.values()].flat().map(({ file }) => file)];
  return { examples, checked: ts.createProgram(files, options()) };
}

function problemsOf(checked, { file, name, before }) {
  const example = checked.getSourceFile(file);
  const diagnostics = [
    ...checked.getSyntacticDiagnostics(example),
    ...checked.getSemanticDiagnostics(example),
  ];
  // What a part makes and does not use is for what comes after it.
  const told = diagnostics.filter(({ reportsUnnecessary }) => before === 0 || !reportsUnnecessary);
  return told.map(({ file, start, messageText }) => {
    const line = file.getLineAndCharacterOfPosition(start).line + 1 - before;
    return `README.md: line ${line} of ${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

async function typeProblems(folder) {
  program ??= programOfAll();
  const { examples, checked } = await program;
  return examples.get(folder).flatMap((example) => problemsOf(checked, example));
}

/** What listens at an AF_VSOCK port can be reached from the host of this machine: its kernel test runs it in the lab. */
const onlyInLab = ['packages/vsock'];

async function runProblems(folder, source) {
  if (onlyInLab.includes(folder)) return [];
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

function* linkProblems(folder, readme) {
  const anchors = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading));
  for (const [, anchor] of readme.matchAll(/\]\(#([^)]*)\)/g))
    if (!anchors.includes(anchor)) yield `README.md: no heading is #${anchor}`;
  for (const [, path] of readme.matchAll(/\]\((?!#|https?:)([^)#]*)/g))
    if (!existsSync(join(root, folder, path))) yield `README.md: there is no ${path}`;
}

/** Examples are good TypeScript; the first runs exactly as printed, and ends; links lead to headings and to files. */
export async function checkReadme(folder) {
  const readme = readmeOf(folder);
  if (readme === '') return ['README.md is missing'];
  const source = code.exec(readme)?.[1];
  if (source === undefined) return ['README.md has no ts or js example'];
  return [
    ...linkProblems(folder, readme),
    ...(await typeProblems(folder)),
    ...(await runProblems(folder, source)),
  ];
}
