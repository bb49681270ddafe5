import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Guard, Who } from './guard.ts';
import { bodyOf, isForm, parse, queryOf } from './read-request.ts';
import { Rendered } from './rendered.ts';
import { Refusal, type Localized } from './refusal.ts';
import { apiPath, type Route } from './route.ts';

/** What a group of routes has in common. */
export interface RouteGroup {
  guard: Pick<Guard, 'requireStaff'>;
  /** What is answered where a handler throws an error with this code. */
  errors: Readonly<Record<string, { status: number; message: Localized<string> }>>;
  /** The message above the faults of a request that does not fit its schemas. */
  invalid?: Localized<string>;
  /** Called first with every request. Throws a `Refusal` where it may not be made. */
  check?: (request: Request) => void;
  /** Called with every request of a member of staff, once it is known that they may make it. */
  admit?: (who: Who, request: Request, response: Response) => Promise<void>;
}

/** Adds the routes to the server. No answer of theirs is to be cached. */
export function mountRoutes(server: Server, routes: readonly Route[], group: RouteGroup): void {
  for (const one of routes) {
    const method = one.method === 'delete' ? 'del' : one.method;
    server[method](apiPath + one.path, async (request: Request, response: Response) => {
      response.setHeader('Cache-Control', 'no-store');
      try {
        await serve(one, group, request, response);
      } catch (error) {
        const refusal = refusalOf(error, group);
        if (!refusal) throw error;
        if (refusal.status >= 500) request.log.error({ err: error }, 'the desk cannot answer');
        refusal.send(request, response);
      }
    });
  }
}

async function serve(
  one: Route,
  group: RouteGroup,
  request: Request,
  response: Response,
): Promise<void> {
  const { guard, check, admit, invalid } = group;
  check?.(request);
  const who = one.open
    ? undefined
    : await guard.requireStaff(request, one.roles, { counts: !one.automatic });
  if (who) await admit?.(who, request, response);
  const { id = '' } = request.params as { id?: string };
  const call = {
    ...{ who, id, request, response },
    // a route without a query ignores what comes as one
    query: parse(one.query?.strict() ?? z.object({}), queryOf(request), invalid),
    body: readsBody(one, request) ? parse(one.body, bodyOf(request), invalid) : undefined,
  };
  const answer = await one.handle(call as never);
  if (one.media !== undefined) return;
  const status = one.status ?? (one.answer ? 200 : 204);
  if (answer instanceof Rendered) sendRendered(response, status, answer);
  else response.send(status, answer);
}

function sendRendered(response: Response, status: number, { json }: Rendered<unknown>): void {
  const bytes = Buffer.from(json);
  response.sendRaw(status, bytes, {
    'Content-Type': 'application/json',
    'Content-Length': String(bytes.length),
  });
}

function readsBody(one: Route, request: Request): one is Route & { body: z.ZodType } {
  if (one.body === undefined || one.handlerReadsBody) return false;
  return one.formPart === undefined || !isForm(request);
}

function refusalOf(error: unknown, { errors }: RouteGroup): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.hasOwn(errors, code) ? errors[code] : undefined;
  return known && new Refusal(known.status, code, known.message);
}
