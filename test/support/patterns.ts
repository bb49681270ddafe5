import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A regular expression of ours, and where it stands or was made. */
export interface Pattern {
  source: string;
  flags: string;
  place: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The modules below the folders, as paths from the project's own, without what runs in the browser. */
export function modulesOf(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/(?:^|[\\/])page[\\/]/.test(name))
      .map((name) => join(folder, name)),
  );
}

/** The patterns that are written out in a module. */
export function findWritten(path: string): Pattern[] {
  return findLiterals(path, readFileSync(join(root, path), 'utf8'));
}

/** The patterns that are written out in a text of TypeScript. */
export function findLiterals(path: string, text: string): Pattern[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        place: `${path}:${line}`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The patterns that our own modules put together while `load` runs, which loads them. */
export async function recordMade(load: () => Promise<unknown>): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const native = globalThis.RegExp;
  const keep = (pattern: RegExp): RegExp => {
    const place = placeOf(new Error().stack ?? '');
    if (place !== undefined) made.push({ source: pattern.source, flags: pattern.flags, place });
    return pattern;
  };
  globalThis.RegExp = new Proxy(native, {
    construct: (target, args: ConstructorParameters<RegExpConstructor>) =>
      keep(new target(...args)),
    apply: (target, _, args: ConstructorParameters<RegExpConstructor>) => keep(target(...args)),
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = native;
  }
  return made;
}

// of a library's patterns the frame next to the constructor is the library's
function placeOf(stack: string): string | undefined {
  const frames = stack
    .split('\n')
    .slice(1)
    .map((frame) => frame.slice(frame.indexOf(root) + root.length).replace(/(:\d+):\d+\)?$/, '$1'))
    .filter((frame) => !frame.startsWith('test/support/patterns'));
  const isOurs = (frame: string) => /^(?:bot|dialogs|policies)\//.test(frame);
  return isOurs(frames[0] ?? '') ? frames.findLast(isOurs) : undefined;
}

/** Whether something in a pattern may come any number of times; what has an end is soon over. */
export function repeats(source: string): boolean {
  const bare = source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_');
  return /[*+]|\{\d+,\}/.test(bare);
}
