import type { Finding } from '../../../policies/book-file/finding.ts';
import { orderActionKinds, type OrderActionKind } from '../../../policies/order/order-action.ts';
import { isSafeAddress } from '../../calls/safe-address.ts';
import { placeholdersIn } from './fill-request.ts';
import type { MappingContent, RequestTemplate } from './mapping-schema.ts';

/** What may stand between braces in the request of each action, beside `{number}`, `{id}` and `{key}`. */
const ofAction: Record<OrderActionKind, readonly string[]> = {
  note: ['text'],
  'cancel-order': [],
  'change-address': ['name', 'street', 'postcode', 'city', 'country'],
  'send-invoice': [],
  'cancel-subscription': ['stop', 'endsOn'],
};

/** What is wrong with the requests of a mapping that a schema cannot tell. */
export function checkRequests(mapping: MappingContent, token: string | undefined): Finding[] {
  const { byNumber, latestOf, actions = {}, order } = mapping;
  const check = (path: string[], request: RequestTemplate, must: string[], may: string[] = []) => [
    ...checkAddress([...path, 'url'], request.url),
    ...checkPlaceholders(path, request, must, may),
    ...checkToken(path, request, token),
  ];
  const ofId = order.id ? ['id'] : [];
  return [
    ...check(['byNumber'], byNumber, ['number']),
    ...(latestOf ? check(['latestOf'], latestOf, ['email'], ['most']) : []),
    ...orderActionKinds.flatMap((kind) => {
      const request = actions[kind];
      if (!request) return [];
      // a PUT and a DELETE are done once however often they come
      const isRepeatable = request.method === 'PUT' || request.method === 'DELETE';
      const [must, may] = isRepeatable ? [[], ['key']] : [['key'], []];
      const path = ['actions', kind];
      return check(path, request, must, [...may, 'number', ...ofId, ...ofAction[kind]]);
    }),
  ];
}

function checkAddress(path: string[], url: string): Finding[] {
  const at = (filling: string) => url.replace(/\{\w+\}/g, filling);
  const instead =
    'write a whole address, such as https://shop.example.nl/api/orders?number={number}';
  const problem = `${path.join('.')} is ${JSON.stringify(url)}`;
  if (url.includes('${')) {
    return [{ path, problem: `${path.join('.')} holds a secret`, instead: 'put it into headers' }];
  }
  if (!URL.canParse(at('a')) || new URL(at('a')).host !== new URL(at('b')).host) {
    return [{ path, problem, instead }];
  }
  return isSafeAddress(at('a'))
    ? []
    : [{ path, problem, instead: 'write an address with https; http is for this machine alone' }];
}

function checkPlaceholders(
  path: string[],
  { url, headers, body }: RequestTemplate,
  must: string[],
  may: string[],
): Finding[] {
  const names = placeholdersIn({ url, headers, body }).filter(
    (name) => name !== 'LOKET_ORDERS_TOKEN',
  );
  const missing = must.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !must.includes(name) && !may.includes(name));
  const place = path.join('.');
  const at = [...path, 'url'];
  return [
    ...missing.map((name) => ({
      path: at,
      problem: `${place} does not say {${name}}`,
      instead:
        name === 'key'
          ? 'write {key} where your system looks for it, as in the header Idempotency-Key, so that nothing is done twice'
          : `write {${name}} where it is to stand`,
    })),
    ...unknown.map((name) => ({
      path: at,
      problem: `${place} says {${name}}, which nothing is known of`,
      instead: `write one of ${[...must, ...may].map((known) => `{${known}}`).join(', ')}`,
    })),
  ];
}

function checkToken(path: string[], { headers = {} }: RequestTemplate, token?: string): Finding[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    [...value.matchAll(/\$\{(\w*)\}/g)].flatMap(([, variable = '']): Finding[] => {
      const problem = `${[...path, 'headers', name].join('.')} names ${variable}`;
      const at = [...path, 'headers', name];
      if (variable !== 'LOKET_ORDERS_TOKEN') {
        return [
          {
            path: at,
            problem,
            instead: 'write ${LOKET_ORDERS_TOKEN}, which is all that is filled in',
          },
        ];
      }
      return token === undefined
        ? [
            {
              path: at,
              problem: `${problem}, which is not set`,
              instead: 'set it in the environment',
            },
          ]
        : [];
    }),
  );
}
