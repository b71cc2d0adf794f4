import ts from 'typescript';

const { ESNext, Node16, NodeNext } = ts.ModuleKind;
const { Bundler, Node16: node16, NodeNext: nodeNext } = ts.ModuleResolutionKind;

/** The ways in which TypeScript finds what a program imports. */
export const resolutions = {
  node16: { module: Node16, moduleResolution: node16 },
  nodenext: { module: NodeNext, moduleResolution: nodeNext },
  bundler: { module: ESNext, moduleResolution: Bundler },
} satisfies Record<string, ts.CompilerOptions>;

/**
 * What the compiler says of a user's program, as strictly as it can. It reads packages as they are built.
 *
 * @param text the program, if it is not on disk
 */
export function typeProblems(file: string, options: ts.CompilerOptions, text?: string): string[] {
  const all: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.esnext.disposable.d.ts'],
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    declaration: true,
    noEmit: true,
    ...options,
  };
  const host = ts.createCompilerHost(all);
  const { getSourceFile, fileExists } = host;
  if (text !== undefined) {
    host.fileExists = (name) => name === file || fileExists(name);
    host.getSourceFile = (name, version) =>
      name === file ? ts.createSourceFile(name, text, version) : getSourceFile(name, version);
  }
  return ts.getPreEmitDiagnostics(ts.createProgram([file], all, host)).map(({ messageText, file, start }) => {
    const place = file && `${file.fileName}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1}: `;
    return `${place ?? ''}${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}
