import { Random } from '../support/random.ts';
import { Customer } from '../faults/customer.ts';
import { Server } from '../faults/server.ts';
import { atTheApi, hire } from '../support/desk/staff.ts';
import type { StaffMember } from '../support/desk/staff-member.ts';
import { directLineBodies, formOf, valueOf, type JsonSchema } from './bodies.ts';
import type { Fed } from './feed.ts';
import { mutateText, mutateValue } from './mutate.ts';

/** How long an answer may take, however slow the machine. */
const patience = 60_000;
/** After which the next customer comes: fewer messages than one may send at once. */
const eachCustomer = 20;

type Door = (number: number) => Promise<{ input: unknown; status: number }>;

/** Sends so many inputs through each door of the real server: none is answered with 5xx, or not at all. */
export async function knock(inputs: number, seed: number): Promise<Fed[]> {
  const server = await Server.on();
  try {
    const staff: StaffMember[] = [];
    for (const name of ['Mara', 'Noor', 'Olga', 'Piet', 'Rik', 'Sara']) {
      const account = await hire(server.dataDir, name, 'manager');
      staff.push(await atTheApi(server, account));
    }
    await server.start();
    const random = new Random(seed);
    const doors: [string, Door][] = [
      ['Direct Line over HTTP', directLineDoor(server, random)],
      ['uploads over HTTP', uploadDoor(server, random)],
      ["the desk's API over HTTP", await deskDoor(server, staff, random)],
    ];
    const all: Fed[] = [];
    for (const [what, door] of doors) all.push(await knockAt(what, door, inputs));
    return all;
  } finally {
    await server.dispose();
  }
}

async function knockAt(what: string, door: Door, inputs: number): Promise<Fed> {
  const start = performance.now();
  const fed: Fed = { what, inputs: 0, refused: 0, broken: [], seconds: 0 };
  while (fed.inputs < inputs) {
    fed.inputs += 1;
    const { input, status } = await door(fed.inputs);
    if (status >= 500) fed.broken.push(`${status}: ${JSON.stringify(input).slice(0, 2_000)}`);
    else if (status >= 400) fed.refused += 1;
  }
  fed.seconds = (performance.now() - start) / 1000;
  return fed;
}

/** JSON, most of it whole. */
function written(random: Random, value: unknown): string {
  const json = JSON.stringify(value);
  return random.share() < 0.8 ? json : mutateText(random, [json]);
}

function directLineDoor(server: Server, random: Random): Door {
  let customer: Customer | undefined;
  return async (number) => {
    if (!customer || number % eachCustomer === 0) customer = await Customer.arrive(server, number);
    const body = written(random, mutateValue(random, random.pick(directLineBodies)));
    const status = await customer.send('activities', body, 'application/json', patience);
    return { input: body, status };
  };
}

function uploadDoor(server: Server, random: Random): Door {
  let customer: Customer | undefined;
  return async (number) => {
    if (!customer || number % 4 === 0) customer = await Customer.arrive(server, 10_000 + number);
    const { type, body } = formOf(random);
    const status = await customer.send('upload', body, type, patience);
    return { input: [type, body.toString('latin1')], status };
  };
}

interface OpenApi {
  paths: Record<
    string,
    Record<string, { requestBody?: { content: Record<string, { schema: JsonSchema }> } }>
  >;
  components: { schemas: Record<string, JsonSchema> };
}

/** What may be sent to the desk, by its own OpenAPI document. */
async function deskDoor(server: Server, staff: StaffMember[], random: Random): Promise<Door> {
  const response = await fetch(`${server.url}/desk/api/openapi.json`);
  const { paths, components } = (await response.json()) as OpenApi;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      // who signs out, or is disabled, knocks no more
      return schema && !path.startsWith('/desk/api/staff/') ? [{ path, method, schema }] : [];
    }),
  );
  const customer = await Customer.arrive(server, 9_999);
  await customer.say('medewerker');
  const { conversation } = customer;
  return async (number) => {
    const { path, method, schema } = random.pick(operations);
    const who = staff[number % staff.length];
    const body = written(random, mutateValue(random, valueOf(whole(schema, components), random)));
    const answer = await fetch(server.url + path.replace('{id}', conversation), {
      method,
      headers: { authorization: who?.authorization ?? '', 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(patience),
    });
    await answer.arrayBuffer();
    return { input: [method, path, body], status: answer.status };
  };
}

/** The schema itself where another place is pointed to. */
function whole(schema: JsonSchema, { schemas }: OpenApi['components']): JsonSchema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (schemas[name] ?? schema);
}
