import { z } from 'zod';
import { roles } from '../../ports/staff-store.ts';
import { sessionSchema, staffSchema } from '../api/schemas.ts';

/* The desk's API for signing in and for accounts. */

/** 64 characters, an @, and a domain of 255. */
const longestEmail = 320;

export const signInSchema = z.strictObject({
  email: required('write your e-mail address')
    .trim()
    .max(longestEmail, { error: 'write your e-mail address' }),
  password: required('write your password'),
});

/** `DELETE /desk/api/session` */
export const signOutQuerySchema = z.strictObject({
  everywhere: z
    .enum(['true', 'false'], { error: 'write true or false' })
    .default('false')
    .transform((value) => value === 'true'),
});

// Characters that act on the text around them: breaks, and those that turn its direction.
const controls = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** Shown to colleagues and customers as text, whatever markup it looks like. */
export const nameSchema = z
  .string({ error: 'write a name' })
  .trim()
  .min(1, { error: 'write a name' })
  .max(100, { error: 'write at most 100 characters' })
  .refine((text) => !controls.test(text), {
    error: 'write it on one line, without control characters',
  });

/** In lower case, as it is stored. */
export const emailSchema = z
  .string({ error: 'write an e-mail address, such as anna@example.nl' })
  .trim()
  .max(longestEmail, { error: `write at most ${longestEmail} characters` })
  .toLowerCase()
  .pipe(z.email({ error: 'write an e-mail address, such as anna@example.nl' }));

const role = z.enum(roles, { error: `write one of ${roles.join(', ')}` });

/** Its length is judged by `passwordFault`, which says so in the reader's language. */
const password = required('write a password');

const token = required('open the link as you got it');

/** `GET /desk/api/sign-in`, open to all: what the page has to show first. */
export const waysInSchema = z.object({
  /** Of whoever is signed in; null for nobody. */
  session: sessionSchema.nullable(),
  /** Whether there is a button for the OpenID provider, at `/desk/sign-in/openid`. */
  openId: z.boolean(),
  /** What a tab in Teams asks Teams for a token with; null where no token of Teams is a way in. */
  teams: z.object({ clientId: z.string(), authority: z.string(), scope: z.string() }).nullable(),
  /** Whether whoever forgot their password gets a link by mail. */
  linkByMail: z.boolean(),
});

/** `POST /desk/api/session/teams`; Entra's tokens are far shorter. Answered as signing in is. */
export const teamsTokenSchema = z.strictObject({
  token: required('send the token that Teams gave').max(16_000, {
    error: 'send the token that Teams gave',
  }),
});

/** `POST /desk/api/forgotten-password` */
export const forgottenPasswordSchema = z.strictObject({ email: emailSchema });

/** `POST /desk/api/invitation`: what a one-time link, `/desk/welcome#TOKEN`, is good for. */
export const invitationQuerySchema = z.strictObject({ token });

/** `first-admin` is answered with `welcome`, `account` with `password`. */
export const invitationSchema = z.discriminatedUnion('for', [
  z.object({ for: z.literal('first-admin') }),
  z.object({ for: z.literal('account'), name: z.string(), email: z.string() }),
]);

/** `POST /desk/api/welcome`: the first administrator. Answered as signing in is. */
export const welcomeSchema = z.strictObject({
  token,
  name: nameSchema,
  email: emailSchema,
  password,
});

/** `POST /desk/api/password` by one-time link. Answered as signing in is. */
export const linkPasswordSchema = z.strictObject({ token, password });

/** `POST /desk/api/password` by whoever is signed in; it ends their other sessions. Answered as signing in is. */
export const ownPasswordSchema = z.strictObject({
  current: required('write your current password'),
  password,
});

/** `POST /desk/api/staff`, by administrators. */
export const newStaffSchema = z.strictObject({ email: emailSchema, name: nameSchema, role });

/** Answers that, and `POST /desk/api/staff/{id}/invitation`. The link is shown this once. */
export const invitedSchema = z.object({ staff: staffSchema, link: z.string() });

/** `PATCH /desk/api/staff/{id}`, by administrators; answered with `staffSchema`. */
export const changedStaffSchema = z
  .strictObject({
    name: nameSchema.exactOptional(),
    role: role.exactOptional(),
    disabled: z.boolean({ error: 'write true or false' }).exactOptional(),
  })
  .refine((change) => Object.keys(change).length > 0, { error: 'write what is to be changed' });

function required(error: string) {
  return z.string({ error }).min(1, { error });
}
