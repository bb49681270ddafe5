import { plugins, type Request, type RequestHandler, type Response, type Server } from 'restify';
import { z } from 'zod';
import type { Role } from '../../ports/staff-store.ts';
import { faultsOf, refuse } from './refusal.ts';
import type { errorSchema } from './schemas.ts';
import { sentIn } from './request-body.ts';
import type { Guard, Who } from './guard.ts';

export const prefix = '/desk/api';

/** What a route is, for those who call it; the OpenAPI document is made of these. */
export interface Described {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** Below `/desk/api`, such as `/conversations/:id/claim`. */
  path: string;
  summary: string;
  /** Whoever is signed in, when left out. */
  roles?: readonly Role[];
  /** Whether strangers may ask it too. */
  open?: boolean;
  query?: z.ZodObject;
  /** Headers that it goes by, and what each is for. */
  headers?: Record<string, string>;
  body?: z.ZodType;
  /** The body may come as `multipart/form-data` too: a part of this name, and parts `file`. */
  formPart?: string;
  /** Left out where there is nothing to say: 204. */
  answer?: z.ZodType;
  /** What is answered instead of JSON. */
  media?: string;
  /** What that looks like. */
  example?: string;
  /** 201 where something was made. */
  status?: number;
  /** Refusals beside those of every route. */
  refusals?: (401 | 403 | 404 | 409 | 415 | 503)[];
}

/** One request of somebody who may make it, with what it holds read by the schemas. */
export interface Call<Query, Body> {
  who: Who;
  /** Of the path. */
  id: string;
  query: Query;
  body: Body;
  request: Request;
  response: Response;
}

export interface Route extends Described {
  method: 'get' | 'post';
  /** A page asks it by itself, over and over: it is no use of the session, which ends all the same. */
  byItself?: boolean;
  /** Gives the answer; what answers by itself gives nothing. It is called with what the schemas read. */
  handle: (call: Call<never, never>) => Promise<unknown>;
}

/** A route whose handler gets what its schemas read, and gives what its answer's schema says. */
export function route<
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType<void>,
>(
  spec: Omit<Described, 'method' | 'query' | 'body' | 'answer'> & {
    method: Route['method'];
    byItself?: boolean;
    query?: Query;
    body?: Body;
    answer?: Answer;
    handle: (call: Call<z.output<Query>, z.output<Body>>) => Promise<z.input<Answer>>;
  },
): Route {
  return spec;
}

type Told = z.infer<typeof errorSchema>['error'];

/** Ends a request with a status and an error in the one shape that clients know. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly told: Told;

  constructor(status: number, code: string, message: string, more: Partial<Told> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.told = { code, message, ...more };
  }
}

export interface Serving {
  guard: Pick<Guard, 'requireStaff'>;
  /** Somebody of the staff asked for something. */
  asked: (who: Who) => void;
  /** How many requests of one member of staff are taken at once, and a second after that. */
  pace?: { burst: number; rate: number } | undefined;
}

// A page never gets near; it stops a script that runs wild.
const enough = { burst: 300, rate: 50 };

/** Adds the routes to the server. Handlers throw a `Refusal` for what may not be. */
export function mountRoutes(server: Server, routes: Route[], serving: Serving): void {
  const pace = plugins.throttle({ username: true, ...(serving.pace ?? enough) });
  for (const one of routes) {
    server[one.method](`${prefix}${one.path}`, async (request: Request, response: Response) => {
      try {
        const counts = one.byItself !== true;
        const who = await serving.guard.requireStaff(request, response, one.roles, { counts });
        if (!who) return;
        serving.asked(who);
        request.username = who.staff.id;
        await passed(pace, request, response);
        await serve(one, { who, request, response });
      } catch (error) {
        const refusal = refusalOf(error);
        if (!refusal) throw error;
        if (refusal.status >= 500) request.log.error({ err: error }, 'the desk cannot answer');
        refuse(response, refusal.status, refusal.told);
      }
    });
  }
}

async function serve(
  one: Route,
  { who, request, response }: Pick<Call<never, never>, 'who' | 'request' | 'response'>,
): Promise<void> {
  const { id = '' } = request.params as { id?: string };
  const query = Object.fromEntries(new URLSearchParams(request.getQuery()));
  const call = {
    ...{ who, id, request, response },
    // without a schema there is nothing that a misspelt name could mean
    query: read(one.query?.strict() ?? z.object({}), query) as never,
    body: bodyOf(one, request) as never,
  };
  const answer = await one.handle(call);
  if (one.media !== undefined) return;
  response.send(one.status ?? (one.answer ? 200 : 204), answer);
}

/** What the body holds; a form is read by its handler, who knows what it may hold. */
function bodyOf({ body, formPart }: Route, request: Request): unknown {
  if (body === undefined || (formPart !== undefined && isForm(request))) return undefined;
  return read(body, sentIn(request));
}

/** What came in, by its schema; throws a `Refusal` that says what is wrong with which field. */
export function read<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const message = 'Something in the request is missing or does not fit.';
  throw new Refusal(422, 'invalid', message, { faults: faultsOf(parsed.error) });
}

export function isForm(request: Request): boolean {
  return request.contentType() === 'multipart/form-data';
}

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'store-unavailable' && code !== 'file-store-unavailable') return undefined;
  return new Refusal(503, code, 'It could not be stored or read. Try again shortly.');
}

function passed(handler: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    handler(request, response, (refused?: unknown) => {
      if (refused instanceof Error) reject(refused);
      else resolve();
    });
  });
}
