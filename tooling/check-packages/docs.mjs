import { join, relative } from 'node:path';
import ts from 'typescript';
import { packages, root } from '../workspace.mjs';
import { options } from './compiler.mjs';

/** All packages at once, since they import each other; made when the first of them is checked. */
let program;

function programOfAll() {
  const entries = packages.map((folder) => join(root, folder, 'src/index.ts'));
  return ts.createProgram(entries, options());
}

/** Not for users, or of a base, which says it. */
const exempt = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Override;

function mustSay(symbol) {
  if (symbol.getJsDocTags().some(({ name }) => name === 'internal')) return false;
  const { declarations = [] } = symbol;
  return declarations.every(
    (each) =>
      !(each.name && ts.isPrivateIdentifier(each.name)) && !(ts.getCombinedModifierFlags(each) & exempt),
  );
}

/** The methods and fields that users of a class, an interface or an object's type see; a union's are its parts'. */
function membersOf(symbol, checker) {
  const types = [];
  if (symbol.flags & ts.SymbolFlags.Type) types.push(checker.getDeclaredTypeOfSymbol(symbol));
  if (symbol.flags & ts.SymbolFlags.Class) types.push(checker.getTypeOfSymbol(symbol));
  return types
    .filter((type) => !type.isUnion())
    .flatMap((type) => checker.getPropertiesOfType(type))
    .filter(({ flags }) => !(flags & ts.SymbolFlags.Prototype));
}

/** Those that have no words of their own, nor of what they override, nor, as `…Sync` has, of the promise form. */
function undocumented(symbols, checker) {
  const isDocumented = (symbol) => symbol.getDocumentationComment(checker).length > 0;
  const documented = new Set(symbols.filter(isDocumented).map(({ name }) => name));
  return symbols.filter(
    (each) => !isDocumented(each) && mustSay(each) && !documented.has(each.name.replace(/Sync$/, '')),
  );
}

/** Every public name says what it is where it is declared; the names of other packages are theirs to check. */
export function checkDocs(folder) {
  program ??= programOfAll();
  const checker = program.getTypeChecker();
  const index = program.getSourceFile(join(root, folder, 'src/index.ts'));
  const exported = checker
    .getExportsOfModule(checker.getSymbolAtLocation(index))
    .map((each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each));

  const problems = new Set();
  for (const group of [exported, ...exported.map((each) => membersOf(each, checker))]) {
    for (const { name, declarations } of undocumented(group, checker)) {
      const declaration = declarations?.[0];
      const file = declaration?.getSourceFile();
      const path = file && relative(root, file.fileName);
      if (!path?.startsWith(`${folder}/src/`)) continue;
      const { line } = file.getLineAndCharacterOfPosition(declaration.getStart());
      problems.add(`${path}:${line + 1}: ${declaration.name?.getText() ?? name} has no doc comment`);
    }
  }
  return [...problems];
}
