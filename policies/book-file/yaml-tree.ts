import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
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
const insteadOfAlias =
  'put a text that begins with * between quotes, and write out what it stands for';
const insteadOfOthers = 'mend the indentation, quotes or brackets here or on the line before';

export function readYaml(text: string): YamlTree {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const lineOf = (path: Path) => lineAt(offsetOf(document, path));

  const mistakes = document.errors.map(({ code, message, pos: [offset] }) => ({
    line: lineAt(offset),
    problem: `this is not YAML (${message})`,
    instead: instead[code] ?? insteadOfOthers,
  }));
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      const problem = `*${alias.source} refers to nothing`;
      mistakes.push({ line: lineAt(startOf(alias)), problem, instead: insteadOfAlias });
    },
  });
  // After a duplicate key the tree is still sound; after any other mistake it is a guess.
  if (mistakes.length > document.errors.filter(({ code }) => code === 'DUPLICATE_KEY').length) {
    return { tree: undefined, readable: false, mistakes: mistakes.filter(firstOfLine), lineOf };
  }
  try {
    return { tree: document.toJS(), readable: true, mistakes, lineOf };
  } catch {
    mistakes.push({ line: 1, problem: 'aliases multiply beyond measure', instead: insteadOfAlias });
    return { tree: undefined, readable: false, mistakes, lineOf };
  }
}

/** Whether it is the first mistake of its line; those after it mostly follow from it. */
function firstOfLine({ line }: { line: number }, index: number, all: { line: number }[]): boolean {
  return all.findIndex((other) => other.line === line) === index;
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
