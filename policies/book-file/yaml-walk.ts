import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  visit,
  type Alias,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';

/** What a walk over a document has found. */
export interface Walk {
  mistakes: { node: unknown; problem: string; instead: string }[];
  /** The key or item at the path, or the closest part around it that is there. */
  nodeAt: (path: readonly PropertyKey[]) => unknown;
}

/** So long may a file be, in characters, with its aliases written out: it is read between two messages of customers. */
export const longestFile = 128 * 1024;

// Far more than a file of ours has; they keep whoever follows the tree from running out of stack.
const deepest = 32;
const mostAliases = 100;

const insteadOfAlias =
  'put a text that begins with * between quotes, and write out what it stands for';
export const insteadOfDouble = 'keep one of the two, under a name of its own';

/**
 * Walks once over the whole document, in the time that its length takes. The library itself looks through the
 * document for every alias, and compares every key with every other.
 */
export function walk(document: Document.Parsed): Walk {
  const mistakes: Walk['mistakes'] = [];
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  // where each alias stands, and how long it is when it is written out
  const written: { at: number; length: number }[] = [];

  function lengthOf(target: Node): number {
    const [start, end] = target.range ?? [0, 0];
    const inside = written.filter(({ at }) => start <= at && at < end);
    return inside.reduce((sum, { length }) => sum + length, end - start);
  }

  function misuseOf(alias: Alias, around: readonly unknown[]): string | undefined {
    const target = anchors.get(alias.source);
    if (target === undefined) return 'refers to nothing';
    if (around.includes(target)) return 'refers to what it stands in';
    if (written.length === mostAliases) return `is one alias of more than ${mostAliases}`;
    targets.set(alias, target);
    written.push({ at: alias.range?.[0] ?? 0, length: lengthOf(target) });
    const all = written.reduce((sum, { length }) => sum + length, 0);
    return all > longestFile ? `makes the file longer than ${longestFile} characters` : undefined;
  }

  visit(document, {
    Node(_, node, around) {
      if (around.filter(isCollection).length > deepest) {
        const problem = `this stands more than ${deepest} levels deep`;
        mistakes.push({ node, problem, instead: 'write it in fewer levels' });
        return visit.BREAK;
      }
      if (isAlias(node)) {
        const misuse = misuseOf(node, around);
        const problem = `*${node.source} ${misuse ?? ''}`;
        if (misuse) mistakes.push({ node, problem, instead: insteadOfAlias });
      } else if (node.anchor) anchors.set(node.anchor, node);
      if (isMap(node)) {
        for (const key of doubleKeys(node)) {
          const problem = 'this is not YAML (Map keys must be unique)';
          mistakes.push({ node: key, problem, instead: insteadOfDouble });
        }
      }
      return undefined;
    },
  });

  const pairs = new Map<YAMLMap, Map<string, YAMLMap['items'][number]>>();
  function pairOf(map: YAMLMap, name: PropertyKey) {
    const known = pairs.get(map) ?? new Map(map.items.map((pair) => [nameOf(pair.key), pair]));
    pairs.set(map, known);
    return known.get(String(name));
  }

  function nodeAt(path: readonly PropertyKey[]): unknown {
    let node: unknown = document.contents;
    let found = node;
    for (const step of path) {
      if (isAlias(node)) node = targets.get(node);
      if (isMap(node)) {
        const pair = pairOf(node, step);
        if (!pair) return found;
        found = pair.key;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        found = node;
      }
    }
    return found;
  }

  return { mistakes, nodeAt };
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function doubleKeys(map: YAMLMap): unknown[] {
  const seen = new Set<unknown>();
  return map.items
    .map(({ key }) => key)
    .filter((key) => isScalar(key) && seen.size === seen.add(key.value).size);
}
