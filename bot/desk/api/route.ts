import type { Request, Response } from 'restify';
import type { z } from 'zod';
import type { Role } from '../../ports/staff-store.ts';
import type { Who } from './guard.ts';
import type { Rendered } from './rendered.ts';

/** Path of the desk's API. */
export const apiPath = '/desk/api';

/** A route as its callers see it; the OpenAPI document is made of these. */
export interface RouteDescription {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** Below `/desk/api`, such as `/conversations/:id/claim`. */
  path: string;
  summary: string;
  /** Roles that may call it; all staff when left out. */
  roles?: readonly Role[];
  /** Whether it may be called without being signed in. */
  open?: boolean;
  query?: z.ZodObject;
  /** Request headers that it reads, and what each is for. */
  headers?: Record<string, string>;
  body?: z.ZodType;
  /** The body may come as `multipart/form-data` too: a part of this name, and parts `file`. */
  formPart?: string;
  /** Left out where the answer has no body: 204. */
  answer?: z.ZodType;
  /** Content type of an answer that is not JSON; its handler sends it. */
  media?: string;
  /** An answer of that type. */
  example?: string;
  /** 201 where something was made. */
  status?: number;
  /** Status codes of refusals beside those that every route has. */
  refusals?: (401 | 403 | 404 | 409 | 415 | 503)[];
}

/** One request that may be made, with what its schemas read. */
export interface Call<Query, Body, Caller> {
  /** Who makes it; `undefined` on an open route. */
  who: Caller;
  /** Of the path; empty where it has none. */
  id: string;
  query: Query;
  /** `undefined` for a form, and where the handler reads the body itself. */
  body: Body;
  request: Request;
  response: Response;
}

export interface Route extends RouteDescription {
  /** The page calls it by itself, again and again: that does not count as use of the session. */
  automatic?: boolean;
  /** Which schema the body has to fit depends on the request, so that the handler reads it. */
  handlerReadsBody?: boolean;
  /** Gives the body of the answer. Throws a `Refusal` for what may not be. */
  handle: (call: Call<never, never, never>) => Promise<unknown>;
}

/** Declares a route: its handler gets what its schemas read, and gives what its answer's schema says. */
export function route<
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType<void>,
  Open extends boolean = false,
>(
  spec: Omit<Route, 'query' | 'body' | 'answer' | 'open' | 'handle'> & {
    open?: Open;
    query?: Query;
    body?: Body;
    answer?: Answer;
    handle: (
      call: Call<z.output<Query>, z.output<Body>, Open extends true ? undefined : Who>,
    ) => Promise<z.input<Answer> | Rendered<z.input<Answer>>>;
  },
): Route {
  return spec;
}
