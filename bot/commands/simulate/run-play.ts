import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { openApp } from '../../app.ts';
import { readConfig, type Config } from '../../config.ts';
import { openStaff, openStore } from '../../data-folder.ts';
import { Accounts } from '../../desk/sign-in/accounts.ts';
import { openLog } from '../../log.ts';
import type { Role } from '../../ports/staff-store.ts';
import type { Store } from '../../ports/store.ts';
import type { Case } from '../../../policies/case/case-events.ts';
import { MovedClock } from './moved-clock.ts';
import type { Play } from './play.ts';
import { SimCustomer } from './sim-customer.ts';
import { SimStaff } from './sim-staff.ts';
import { Timeline } from './timeline.ts';

const zone = 'Europe/Amsterdam';

/** Whoever is at the desk in a play. Invented. */
const people = {
  agent: { name: 'Anna Demo', email: 'anna@example.nl' },
  manager: { name: 'Mira Demo', email: 'mira@example.nl' },
  board: { name: 'Dirk Demo', email: 'dirk@example.nl' },
} as const;

/**
 * Plays it on a Loket of its own: the real turn, desk, deadlines and mail on a clock that is moved. Gives what
 * happened, line by line, to `tell` as it happens. Nothing of it is kept.
 */
export async function runPlay(play: Play, tell: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'loket-simulate-'));
  try {
    const [first] = play.scenes;
    const moved = new MovedClock(momentOf(first?.at ?? '2026-12-01T10:00'));
    const config = readConfig({
      PORT: '0',
      LOKET_DATA_DIR: folder,
      LOKET_WAIT_FOR_MORE_MS: '0',
    });
    await playOn(play, { config, moved, tell });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Stage {
  config: Config;
  moved: MovedClock;
  tell: (line: string) => void;
}

async function playOn(play: Play, { config, moved, tell }: Stage): Promise<void> {
  const { clock, after } = moved;
  const log = openLog();
  const accounts = new Accounts(await openStaff(config, log), clock);
  const tokens: string[] = [];
  for (const [role, person] of Object.entries(people)) {
    const account = await accounts.add({ ...person, role: role as Role }, 'command line');
    tokens.push(await accounts.makeToken(account, 'command line'));
  }
  const store = await openStore(config, log);
  const app = await openApp(config, { log, clock, after, store });
  const [agent, manager, board] = tokens.map((token) => new SimStaff(app.url, token));
  const staff = { agent, manager, board };
  const timeline = new Timeline({ zone, clock, tell });
  let noted = '';
  let isChanged = true;
  store.onCommit(() => {
    isChanged = true;
  });
  // mails to staff go out without a commit; they are looked for once an hour
  const settle = async () => {
    await app.idle();
    const hour = clock().toString().slice(0, 13);
    if (!isChanged && hour === noted) return;
    [noted, isChanged] = [hour, false];
    timeline.note(await casesIn(store), await mailsIn(config));
  };
  try {
    const customer = new SimCustomer(app.url, settle);
    for (const scene of play.scenes) {
      await moved.moveTo(momentOf(scene.at), settle);
      if ('customer' in scene) {
        const letters = await customer.reads();
        if (letters.length > 0)
          timeline.say('customer', `opens the chat, with ${letters.length} new`);
        for (const text of scene.customer) {
          timeline.say('customer', text);
          for (const answer of await customer.says(text)) timeline.say('Loket', answer);
        }
      } else if ('shows' in scene) {
        timeline.say('customer', `[${scene.shows}]`);
        for (const answer of await customer.shows(scene.shows)) timeline.say('Loket', answer);
      } else if ('staff' in scene) {
        const [one] = await casesIn(store);
        await staff[scene.staff]?.enters(one?.reference ?? '', ...scene.enters);
      }
      await settle();
    }
  } finally {
    await app.stop();
  }
}

async function casesIn(store: Store): Promise<Case[]> {
  const all: Case[] = [];
  for await (const one of store.cases()) all.push(one);
  return all;
}

async function mailsIn({ dataDir }: Config): Promise<{ name: string; source: string }[]> {
  const folder = join(dataDir, 'mail');
  const names = await readdir(folder).catch(() => []);
  return Promise.all(
    names.map(async (name) => ({ name, source: await readFile(join(folder, name), 'utf8') })),
  );
}

function momentOf(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
}
