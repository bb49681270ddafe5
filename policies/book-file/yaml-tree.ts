import { isNode, LineCounter, parseDocument } from 'yaml';
import { insteadOfDouble, longestFile, walk } from './yaml-walk.ts';

export type Path = readonly PropertyKey[];

interface Mistake {
  line: number;
  problem: string;
  instead: string;
}

/** A YAML file read once: what it says, and on which line each part of it stands. */
export interface YamlTree {
  /** `undefined` where the file cannot be read at all. */
  tree: unknown;
  readable: boolean;
  mistakes: Mistake[];
  /** The line of the value at the path, or of the closest part around it that is there. */
  lineOf: (path: Path) => number;
}

const instead: Record<string, string> = {
  TAB_AS_INDENT: 'indent with spaces',
  MULTIPLE_DOCS: 'keep one document, and leave out the line ---',
  MISSING_CHAR: 'write the closing quote or bracket',
  BLOCK_AS_IMPLICIT_KEY: 'put the text between quotes when it holds a colon',
};
const insteadOfOthers = 'mend the indentation, quotes or brackets here or on the line before';

const known = new Map<string, unknown>();

/** Has `readYaml` give this tree for this very text, of which it has given the same before, without a mistake. */
export function keepYaml(text: string, tree: unknown): void {
  known.set(text, tree);
}

/** Reads the text of a YAML file. Whatever stands in it, this ends soon, and faults are all that comes of it. */
export function readYaml(text: string): YamlTree {
  if (!known.has(text)) return readAnew(text);
  // of what is YAML, something else may still be wrong
  let anew: YamlTree | undefined;
  const lineOf = (path: Path) => (anew ??= readAnew(text)).lineOf(path);
  return { tree: structuredClone(known.get(text)), readable: true, mistakes: [], lineOf };
}

function readAnew(text: string): YamlTree {
  if (text.length > longestFile) return tooLong;
  const lines = new LineCounter();
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false };
  const document = parseDocument(text, options);
  const { mistakes: misuses, nodeAt } = walk(document);
  const lineAt = (node: unknown) => lines.linePos(startOf(node)).line;
  const lineOf = (path: Path) => lineAt(nodeAt(path));

  const mistakes = [
    ...document.errors.map(({ code, message, pos: [offset] }) => ({
      line: lines.linePos(offset).line,
      problem: `this is not YAML (${message})`,
      instead: instead[code] ?? insteadOfOthers,
    })),
    ...misuses.map(({ node, ...said }) => ({ line: lineAt(node), ...said })),
  ];
  // After a duplicate key the tree is still sound; after any other mistake it is a guess.
  if (mistakes.some((mistake) => mistake.instead !== insteadOfDouble)) {
    return { tree: undefined, readable: false, mistakes: firstOfLines(mistakes), lineOf };
  }
  // the walk has counted what aliases make of it
  const tree: unknown = document.toJS({ maxAliasCount: -1 });
  return { tree, readable: true, mistakes, lineOf };
}

const tooLong: YamlTree = {
  tree: undefined,
  readable: false,
  mistakes: [
    {
      line: 1,
      problem: `the file has more than ${longestFile} characters`,
      instead: 'leave out what does not belong in it',
    },
  ],
  lineOf: () => 1,
};

/** The first mistake of each line; those after it mostly follow from it. */
function firstOfLines(mistakes: readonly Mistake[]): Mistake[] {
  const seen = new Set<number>();
  return mistakes.filter(({ line }) => seen.size < seen.add(line).size);
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
