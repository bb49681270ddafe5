import type { Configuration } from 'oidc-provider';
import {
  openTestSignIn,
  visit,
  type Reply,
  type TestSignIn,
  type Visitor,
} from '../../support/desk/test-sign-in.ts';
import { startOpenIdProvider, type TestProvider } from '../../support/stand-ins/openid-provider.ts';

export const start = '/desk/sign-in/openid';

export const anna = {
  email: 'anna@example.nl',
  email_verified: true,
  name: 'Anna de Wit',
  roles: ['loket-agents'],
};

export interface AtProvider {
  desk: TestSignIn;
  provider: TestProvider;
  /** Goes there, signs in, and gives the address that the browser is sent back to. */
  goThere: (as: string, browser: Visitor) => Promise<string>;
  /** Goes there and back, and gives what the desk says in the end. */
  enter: (as: string, browser?: Visitor) => Promise<Reply>;
}

/** A desk and a provider that know each other. */
export async function atProvider(
  people: TestProvider['people'] = { anna },
  configuration?: Configuration,
): Promise<AtProvider> {
  const provider = await startOpenIdProvider();
  provider.people = people;
  const desk = await openTestSignIn({ openId: provider.settings });
  provider.knows(desk, configuration);
  const goThere = async (as: string, browser: Visitor) => {
    const { headers } = await browser.send('GET', start);
    return provider.signIn(headers.get('location'), as);
  };
  return {
    desk,
    provider,
    goThere,
    enter: async (as, browser = visit(desk)) => browser.send('GET', await goThere(as, browser)),
  };
}

export function textOf({ body }: Reply): string {
  return String(body['text']);
}
