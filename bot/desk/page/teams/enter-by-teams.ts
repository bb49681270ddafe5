import { desk as api } from '../api/desk-api.ts';
import { Refused } from '../api/request.ts';
import type { Session } from '../api/types.ts';
import { openHost } from './host.ts';
import { NoToken, takeToken, type How, type TeamsWay } from './teams-token.ts';

/** The browser keeps no cookie in a frame, and so no session. */
export class NoCookies extends Error {
  readonly code = 'no-cookies';
  override name = 'NoCookies';
}

const restMs = 60_000;
/** When it was signed in, in milliseconds since the page was opened. */
let entries: number[] = [];

/** Whether to sign in without being asked: not a third time within a minute, as it would go on and on. */
export function mayEnter(): boolean {
  entries = entries.filter((at) => performance.now() - at < restMs);
  return entries.length < 2;
}

/** Signs in by a token of Teams. Throws `MustAsk`, `NoToken`, `NoCookies`, `Refused` and `Unreachable`. */
export async function enterByTeams(way: TeamsWay, how: Exclude<How, 'anew'>): Promise<Session> {
  await openHost().catch((cause: unknown) => {
    throw new NoToken('Teams does not answer', { cause });
  });
  try {
    return await exchange(await takeToken(way, how));
  } catch (error) {
    if (!(error instanceof Refused && error.status === 401)) throw error;
    return exchange(await takeToken(way, 'anew'));
  }
}

async function exchange(token: string): Promise<Session> {
  const session = await inTurn(async () => {
    await api.signInByTeams(token);
    // by the cookie, whoever signed in last
    return (await api.waysIn()).session;
  });
  if (!session) throw new NoCookies('no cookie was kept');
  entries.push(performance.now());
  return session;
}

/** One tab after the other: the second goes on with the session of the first. */
async function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  return 'locks' in navigator ? navigator.locks.request('loket.desk.teams', act) : act();
}
