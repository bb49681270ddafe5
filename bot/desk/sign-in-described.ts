import { z } from 'zod';
import type { Described } from './routes.ts';
import * as schemas from './schemas.ts';
import * as signIn from './sign-in-schemas.ts';

/** What the sign-in mounts itself, for the OpenAPI document of the whole API. */
export const signInDescribed: readonly Described[] = [
  {
    ...{ method: 'get', path: '/sign-in', open: true },
    summary: 'The ways to sign in.',
    answer: signIn.waysInSchema,
  },
  {
    ...{ method: 'post', path: '/session', open: true, refusals: [401, 403] },
    summary: 'Signs in by password; sets the cookie of the session.',
    body: schemas.signInSchema,
    answer: schemas.sessionSchema,
  },
  {
    ...{ method: 'get', path: '/session' },
    summary: 'Who is signed in.',
    answer: schemas.sessionSchema,
  },
  {
    ...{ method: 'delete', path: '/session' },
    summary: 'Signs out; with everywhere in all browsers.',
    query: z.object({ everywhere: z.enum(['true', 'false']).optional() }),
  },
  {
    ...{ method: 'post', path: '/invitation', open: true, refusals: [404] },
    summary: 'What a one-time link is good for.',
    body: signIn.invitationQuerySchema,
    answer: signIn.invitationSchema,
  },
  {
    ...{ method: 'post', path: '/welcome', open: true, status: 201, refusals: [404] },
    summary: 'Makes the first administrator, by one-time link.',
    body: signIn.welcomeSchema,
    answer: schemas.sessionSchema,
  },
  {
    ...{ method: 'post', path: '/password', open: true, refusals: [401, 403, 404] },
    summary: 'Sets a password, by one-time link or by the one of now.',
    body: z.union([signIn.linkPasswordSchema, signIn.ownPasswordSchema]),
    answer: schemas.sessionSchema,
  },
  {
    ...{ method: 'post', path: '/staff', status: 201, roles: ['admin'], refusals: [409] },
    summary: 'Adds a member of staff; gives the link by which they choose a password.',
    body: signIn.newStaffSchema,
    answer: signIn.invitedSchema,
  },
  {
    ...{ method: 'patch', path: '/staff/:id', roles: ['admin'], refusals: [404, 409] },
    summary: 'Changes name or role, or lets somebody in no more.',
    body: signIn.changedStaffSchema,
    answer: schemas.staffSchema,
  },
  {
    ...{ method: 'post', path: '/staff/:id/invitation', status: 201 },
    ...{ roles: ['admin'], refusals: [404] },
    summary: 'Makes a new link to choose a password.',
    answer: signIn.invitedSchema,
  },
];
