import { z } from 'zod';
import { roles, type Role } from '../../../ports/staff-store.ts';
import { emailSchema, nameSchema } from '../schemas.ts';

/** Who somebody is by whoever vouches for them. */
export interface Person {
  /** One that was shown to be theirs, in lower case. */
  email: string;
  name: string;
}

/** A member of staff by their OpenID provider, who may sign in. */
export interface Member extends Person {
  role: Role;
}

export type Judgement =
  | { member: Member }
  | { refused: 'openid-no-email' }
  | { refused: 'openid-no-role'; email: string };

export interface RoleSettings {
  /** The claim that holds the roles, or a path to it. Example: `realm_access.roles` */
  roleClaim: string;
  /** Which role a value of that claim gives. Example: `{ 'loket-agents': 'agent' }` */
  roles: Readonly<Record<string, Role>>;
}

const claimsSchema = z.object({
  email: emailSchema.optional().catch(undefined),
  name: nameSchema.optional().catch(undefined),
});

/** Whether the claims hold all that `memberFrom` reads; else the provider has to be asked for more. */
export function areComplete(claims: Record<string, unknown>, { roleClaim }: RoleSettings): boolean {
  return claims['email'] !== undefined && valuesAt(claims, roleClaim).length > 0;
}

/**
 * Reads who it is, by an e-mail address that counts when the provider says that it is theirs: by the standard's
 * `email_verified`, or by Entra ID's `xms_edov`.
 */
export function personFrom(
  claims: Record<string, unknown>,
): { person: Person } | { refused: 'openid-no-email' } {
  const { email, name } = claimsSchema.parse(claims);
  const isVerified = ['email_verified', 'xms_edov'].some((claim) =>
    ['true', '1'].includes(String(claims[claim])),
  );
  if (email === undefined || !isVerified) return { refused: 'openid-no-email' };
  return { person: { email, name: name ?? email } };
}

/** Reads who it is, and which role they have. Of several roles the highest counts. */
export function memberFrom(claims: Record<string, unknown>, settings: RoleSettings): Judgement {
  const read = personFrom(claims);
  if ('refused' in read) return read;
  const { person } = read;
  const given = valuesAt(claims, settings.roleClaim).map((value) =>
    Object.hasOwn(settings.roles, value) ? settings.roles[value] : undefined,
  );
  const role = roles.findLast((each) => given.includes(each));
  if (role === undefined) return { refused: 'openid-no-role', email: person.email };
  return { member: { ...person, role } };
}

/** A claim's name may itself hold points, as in `https://example.com/roles`. */
function valuesAt(claims: Record<string, unknown>, claim: string): string[] {
  const found = Object.hasOwn(claims, claim)
    ? claims[claim]
    : claim
        .split('.')
        .reduce<unknown>(
          (inside, key) =>
            typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
              ? (inside as Record<string, unknown>)[key]
              : undefined,
          claims,
        );
  const values: unknown[] = Array.isArray(found) ? found : [found];
  return values.filter((value) => typeof value === 'string');
}
