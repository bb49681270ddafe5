import { z } from 'zod';
import type { Described } from '../api/route.ts';
import { staffSchema } from '../api/schemas.ts';
import {
  changedStaffSchema,
  invitationQuerySchema,
  invitationSchema,
  invitedSchema,
  linkPasswordSchema,
  newStaffSchema,
  ownPasswordSchema,
  sessionSchema,
  signInSchema,
  signOutQuerySchema,
  waysInSchema,
  welcomeSchema,
} from './schemas.ts';

/** The routes of signing in and of accounts, for the OpenAPI document. */
export const signInRoutes: readonly Described[] = [
  {
    method: 'get',
    path: '/sign-in',
    summary: 'Who is signed in, if anybody is, and which ways in there are beside a password.',
    open: true,
    answer: waysInSchema,
  },
  {
    method: 'post',
    path: '/session',
    summary:
      'Signs in by password; the session comes as a cookie. Retry-After says how long to wait.',
    open: true,
    body: signInSchema,
    answer: sessionSchema,
    refusals: [401, 403],
  },
  { method: 'get', path: '/session', summary: 'Who is signed in.', answer: sessionSchema },
  {
    method: 'delete',
    path: '/session',
    summary: 'Signs out; with everywhere=true in every browser.',
    query: signOutQuerySchema,
  },
  {
    method: 'post',
    path: '/invitation',
    summary: 'What a one-time link is good for.',
    open: true,
    body: invitationQuerySchema,
    answer: invitationSchema,
    refusals: [403, 404],
  },
  {
    method: 'post',
    path: '/welcome',
    summary: 'The first administrator comes in, by the link that the first start prints.',
    open: true,
    body: welcomeSchema,
    answer: sessionSchema,
    status: 201,
    refusals: [403, 404],
  },
  {
    method: 'post',
    path: '/password',
    summary:
      'Chooses a password: by one-time link, or signed in by the one of now. All other sessions end.',
    open: true,
    body: z.union([linkPasswordSchema, ownPasswordSchema]),
    answer: sessionSchema,
    refusals: [401, 403, 404],
  },
  {
    method: 'post',
    path: '/staff',
    summary: 'Adds somebody, and gives a one-time link for them.',
    roles: ['admin'],
    body: newStaffSchema,
    answer: invitedSchema,
    status: 201,
    refusals: [409],
  },
  {
    method: 'patch',
    path: '/staff/:id',
    summary:
      'Changes name or role, or switches an account off or on; never the last administrator.',
    roles: ['admin'],
    body: changedStaffSchema,
    answer: staffSchema,
    refusals: [404, 409],
  },
  {
    method: 'post',
    path: '/staff/:id/invitation',
    summary: 'Gives a new one-time link; the one before it is good no more.',
    roles: ['admin'],
    answer: invitedSchema,
    status: 201,
    refusals: [404, 409],
  },
];
