import { z } from 'zod';
import { auditListSchema } from './audit-schemas.ts';
import * as cases from './case-schemas.ts';
import { describeRefusal } from './describe-refusal.ts';
import { sessionCookie } from './guard.ts';
import * as lists from './list-schemas.ts';
import * as privacy from './privacy-schemas.ts';
import { apiPath, type RouteDescription } from './route.ts';
import * as schemas from './schemas.ts';

type Json = Record<string, unknown>;

/** Schemas that the document refers to by name. */
const named = {
  AuditList: auditListSchema,
  CannedList: schemas.cannedListSchema,
  Case: schemas.caseSchema,
  CaseDetail: cases.caseDetailSchema,
  CaseEvents: cases.caseEventsSchema,
  CaseList: cases.caseListSchema,
  CasePreview: cases.previewSchema,
  CaseSummary: cases.caseSummarySchema,
  Conversation: schemas.conversationSchema,
  ConversationList: lists.conversationListSchema,
  ConversationSummary: schemas.conversationSummarySchema,
  Done: schemas.doneSchema,
  Erased: privacy.erasedSchema,
  Entry: schemas.entrySchema,
  Error: schemas.errorSchema,
  Excerpt: lists.excerptSchema,
  Export: privacy.exportSchema,
  File: schemas.fileSchema,
  Holder: schemas.holderSchema,
  ListedConversation: lists.listedConversationSchema,
  Receipt: schemas.receiptSchema,
  Session: schemas.sessionSchema,
  Staff: schemas.staffSchema,
  StaffList: schemas.staffListSchema,
  EventCase: schemas.streamEvents.case,
  EventConversation: schemas.streamEvents.conversation,
  EventHandoff: schemas.streamEvents.handoff,
  EventReset: schemas.streamEvents.reset,
  EventStaff: schemas.streamEvents.staff,
  EventTyping: schemas.streamEvents.typing,
};

const description = `What the desk's own page uses, for programs of the shop.

Sign in with a token (\`npm run -s staff -- token E-MAIL --scope desk\`) as Bearer. The page has a session
cookie, and sends its \`csrf\` in the header \`x-csrf-token\` with every request that changes something.

\`GET /desk/api/stream\` sends the events \`Event…\` of components as server-sent events. Whoever holds
conversations keeps it open, or asks for something once a minute: who is gone for a minute and a half loses
them to the front of the queue.

Moments are ISO 8601 in UTC, with as many decimals as they have: compare them as moments, not as text.
Programs go by \`code\` of an error; its \`message\` is for people.`;

/**
 * The OpenAPI 3.1 document of these routes.
 * Example: `openApiOf(routes).paths['/desk/api/conversations/{id}/claim']`
 */
export function openApiOf(routes: readonly RouteDescription[]) {
  const paths: Record<string, Json> = {};
  for (const one of routes) {
    const path = apiPath + one.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [one.method]: operationOf(one) };
  }
  return {
    openapi: '3.1.0',
    info: { title: "The desk's API", version: '1', description },
    paths,
    components: {
      schemas: components(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
        csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
      },
    },
  };
}

function operationOf(one: RouteDescription): Json {
  const { method, path, summary, roles, query, body, answer, status, media, open = false } = one;
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: withoutRoot(z.toJSONSchema(schema as z.ZodType, { io: 'input', override })),
  }));
  const inHeader = Object.entries(one.headers ?? {}).map(([name, meaning]) => ({
    name,
    in: 'header',
    description: meaning,
    schema: { type: 'string' },
  }));
  const refusals = [
    ...(open ? [] : [401, 403]),
    ...(body ? [400, 413, 415] : []),
    ...(body || query ? [422] : []),
    ...(one.refusals ?? []),
    ...[429, 500, 503],
  ];
  const example = one.example === undefined ? {} : { example: one.example };
  const ok = answer
    ? {
        description: 'Done.',
        content: { [media ?? 'application/json']: { schema: schemaOf(answer) } },
      }
    : { description: 'Done.', ...(media !== undefined && { content: { [media]: example } }) };
  return {
    operationId: nameOf(one),
    tags: [path.split('/')[1]],
    summary: roles ? `${summary} For ${roles.join(' and ')}.` : summary,
    parameters: [...inPath, ...inQuery, ...inHeader],
    ...(body && { requestBody: bodyOf(body, one.formPart) }),
    responses: {
      [status ?? ((answer ?? media) ? 200 : 204)]: ok,
      ...Object.fromEntries(refusals.map((refusal) => [refusal, describeRefusal(refusal)])),
    },
    security: open ? [] : [{ session: [], ...(method !== 'get' && { csrf: [] }) }, { token: [] }],
  };
}

/** Example: `postConversationsClaim`, and `getConversationsById` for one of them. */
function nameOf({ method, path }: RouteDescription): string {
  const words = path
    .replace(/\/:id$/, '/by-id')
    .replace('/:id', '')
    .split(/[/.-]/);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function bodyOf(body: z.ZodType, formPart: string | undefined): Json {
  const schema = withoutRoot(z.toJSONSchema(body, { io: 'input', override }));
  const files = { type: 'array', minItems: 1, items: { type: 'string', contentMediaType: '*/*' } };
  const form = formPart !== undefined && {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: { [formPart]: schema, file: files },
        required: [formPart, 'file'],
      },
      encoding: { [formPart]: { contentType: 'application/json' } },
    },
  };
  const required = !body.safeParse({}).success;
  return { required, content: { 'application/json': { schema }, ...form } };
}

function schemaOf(schema: z.ZodType): Json {
  const [name] = Object.entries(named).find(([, known]) => known === schema) ?? [];
  return name === undefined
    ? withoutRoot(z.toJSONSchema(schema, { override }))
    : { $ref: `#/components/schemas/${name}` };
}

function components(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, override });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, one]) => [id, withoutRoot(one)]),
  );
}

// The format says the same as the pattern, which takes ten lines.
function override({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
}

/** The schema without the keywords of a document of its own. */
function withoutRoot({ $schema, $id, ...schema }: z.core.JSONSchema.BaseSchema): Json {
  return schema;
}
