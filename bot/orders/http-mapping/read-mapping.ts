import { byPlace, describeFault, sumUpFaults } from '../../../policies/book-file/book-fault.ts';
import { findingsOf, type Finding } from '../../../policies/book-file/finding.ts';
import { readYaml } from '../../../policies/book-file/yaml-tree.ts';
import { checkRequests } from './check-requests.ts';
import { mappingSchema, type MappingContent } from './mapping-schema.ts';

/** Everything wrong with a mapping at once, a line each. */
export class MappingFaults extends Error {
  readonly code = 'mapping-faults';
  override name = 'MappingFaults';
}

export interface Mapping extends MappingContent {
  /** The file and line where the mapping says something. Example: `orders-mapping.yaml:14`. */
  placeOf: (path: readonly string[]) => string;
}

const tokenName = '${LOKET_ORDERS_TOKEN}';

/**
 * Reads a mapping out of its text, with the token filled in where `${LOKET_ORDERS_TOKEN}` stands. Throws
 * `MappingFaults`, which name the file by `name`, and lines.
 */
export function readMapping(text: string, name: string, token: string | undefined): Mapping {
  const yaml = readYaml(text);
  const refuse = (findings: readonly Finding[]) => {
    const faults = [
      ...yaml.mistakes.map((mistake) => ({ file: name, ...mistake })),
      ...findings.map(({ path, ...said }) => ({ file: name, line: yaml.lineOf(path), ...said })),
    ];
    if (faults.length === 0) return;
    throw new MappingFaults(sumUpFaults(faults.sort(byPlace)).map(describeFault).join('\n'));
  };
  if (!yaml.readable) refuse([]);
  const parsed = mappingSchema.safeParse(spellOut(yaml.tree), { reportInput: true });
  refuse((parsed.error?.issues ?? []).flatMap((issue) => findingsOf(issue, mappingSchema)));
  if (!parsed.success) throw new MappingFaults(`${name}: cannot be read`);
  refuse(checkRequests(parsed.data, token));
  return {
    ...withToken(parsed.data, token ?? ''),
    placeOf: (path) => `${name}:${yaml.lineOf(path)}`,
  };
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that is no more than a path as one with nothing but a path. */
function spellOut(tree: unknown): unknown {
  if (!isGroup(tree) || !isGroup(tree['order'])) return tree;
  return { ...tree, order: spellOutFields(tree['order']) };
}

function spellOutFields(fields: Record<string, unknown>): unknown {
  const spelt = Object.entries(fields).map(([name, field]) => {
    if (typeof field === 'string' && name !== 'list') return [name, { path: field }];
    const isList = (name === 'items' || name === 'payments') && isGroup(field);
    return [name, isList ? spellOutFields(field) : field];
  });
  return Object.fromEntries(spelt) as unknown;
}

function withToken(mapping: MappingContent, token: string): MappingContent {
  const insert = <Request extends { headers?: Record<string, string> | undefined }>(
    request: Request,
  ): Request => ({
    ...request,
    headers: Object.fromEntries(
      Object.entries(request.headers ?? {}).map(([name, value]) => [
        name,
        value.replaceAll(tokenName, () => token),
      ]),
    ),
  });
  const { byNumber, latestOf, actions = {} } = mapping;
  return {
    ...mapping,
    byNumber: insert(byNumber),
    latestOf: latestOf && insert(latestOf),
    actions: Object.fromEntries(
      Object.entries(actions).map(([kind, request]) => [kind, request && insert(request)]),
    ),
  };
}
