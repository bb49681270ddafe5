import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
} from 'yaml';

export type Path = readonly PropertyKey[];

/** A YAML file read once: what it says, and on which line each part of it stands. */
export interface YamlTree {
  /** `undefined` where the file cannot be read at all. */
  tree: unknown;
  readable: boolean;
  mistakes: { line: number; problem: string; instead: string }[];
  /** The line of the value at the path, or of the closest part around it that is there. */
  lineOf(path: Path): number;
}

const instead: Record<string, string> = {
  TAB_AS_INDENT: 'indent with spaces',
  DUPLICATE_KEY: 'keep one of the two, under a name of its own',
  MULTIPLE_DOCS: 'keep one document, and leave out the line ---',
  MISSING_CHAR: 'write the closing quote or bracket',
  BLOCK_AS_IMPLICIT_KEY: 'put the text between quotes when it holds a colon',
};
const insteadOfOthers = 'mend the indentation or quotes here, as in the lines around it';

export function readYaml(text: string): YamlTree {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const mistakes = document.errors.map(({ code, message, pos }) => ({
    line: lines.linePos(pos[0]).line,
    problem: `this is not YAML (${message})`,
    instead: instead[code] ?? insteadOfOthers,
  }));
  const lineOf = (path: Path) => lines.linePos(offsetOf(document, path)).line;
  // A key written twice leaves a tree that can be read on; after any other mistake it is a guess.
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) {
    return { tree: undefined, readable: false, mistakes, lineOf };
  }
  try {
    return { tree: document.toJS(), readable: true, mistakes, lineOf };
  } catch (error) {
    // An alias without its anchor, or aliases that multiply beyond measure.
    const problem = error instanceof Error ? error.message : 'an alias cannot be followed';
    mistakes.push({ line: 1, problem, instead: 'write the text out where the * stands' });
    return { tree: undefined, readable: false, mistakes, lineOf };
  }
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (!pair) return offset;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node);
    }
  }
  return offset;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
