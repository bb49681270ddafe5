import { execFile } from 'node:child_process';
import { chmod, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../support/free-port.ts';
import type { Random } from '../support/random.ts';
import { crawl } from './crawl.ts';
import { PostOffice } from './post-office.ts';
import { Server } from './server.ts';
import { patience, Shop, type Outcome } from './shop.ts';

const run = promisify(execFile);

/** One way to break the server, with so much work as is asked for. */
export type Trial = (
  random: Random,
  given: { isOver: (tries: number) => boolean },
) => Promise<Outcome>;

/** A shop with staff on a server of its own, which is gone afterwards. */
async function inShop(
  random: Random,
  work: (shop: Shop, server: Server) => Promise<Outcome>,
  env: Record<string, string> = {},
): Promise<Outcome> {
  const server = await Server.on(env);
  try {
    const shop = new Shop(server, random);
    await shop.hire();
    return await work(shop, server);
  } finally {
    await server.dispose();
  }
}

/** Killed again and again, amid the work and while it starts. */
export const kills: Trial = (random, { isOver }) =>
  inShop(random, async (shop, server) => {
    let killed = 0;
    let ending = false;
    await server.start();
    const customers = Array.from({ length: 4 }, async () => {
      while (!ending) await shop.serve(1);
    });
    const working = Promise.all([shop.attend(() => ending), ...customers]);
    while (!isOver(killed)) {
      await Promise.race([working, server.line.hasBegun(1 + random.below(150))]);
      await pass(random.below(30));
      await server.kill();
      killed += 1;
      if (random.share() < 0.25) {
        const child = await server.begin();
        await pass(random.below(1500));
        await child.kill();
        killed += 1;
      }
      await server.start();
    }
    ending = true;
    await working;
    return shop.count(`killed ${killed} times, amid the work and while it starts`);
  });

/** The instant at which it is killed is a matter of chance. */
function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The system lets no file grow any more: write errors as of a full disk. */
export const fullDisk: Trial = (random) =>
  inShop(random, async (shop, server) => {
    await server.start(['prlimit', '--fsize=60000:unlimited']);
    const one = await shop.arrive();
    while ((await one.say('-'.repeat(3_000))) !== undefined);
    await shop.work(3, 1);
    await run('prlimit', ['--pid', String(server.pid), '--fsize=unlimited']);
    await shop.work(3, 1);
    return shop.count('disk full, and room again');
  });

/** Who may do everything is not held up by a folder's mode, so that it is started without that right. */
const asOthers =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];

/** The data folder takes no new files for a while; started on it as it is then, the server ends and says why. */
export const readOnly: Trial = (random) =>
  inShop(random, async (shop, server) => {
    await server.start(asOthers);
    await shop.work(3, 1);
    await allow(server.dataDir, 0o500);
    await shop.work(3, 1);
    await server.kill();
    const started = await server.start(asOthers).then(
      () => true,
      () => false,
    );
    await allow(server.dataDir, 0o700);
    if (started) await server.kill();
    await server.start(asOthers);
    await shop.work(3, 1);
    return shop.count('data folder read-only, and writable again');
  });

async function allow(folder: string, mode: number): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if ((await stat(path)).isDirectory()) await chmod(path, mode);
  }
  await chmod(folder, mode);
}

/** The clock goes back an hour, and an hour forward again, amid the work. */
export const clockBack: Trial = (random) =>
  inShop(random, async (shop, server) => {
    await server.start();
    for (const seconds of [-3600, 0]) {
      const work = shop.work(3, 1);
      await server.line.hasBegun(20);
      await server.setClock(seconds);
      await work;
      await shop.work(3, 1);
    }
    return shop.count('clock set back an hour, and forward again');
  });

/** Mail is asked for while the mail server is away, over a kill; each goes out once it is back, and never again. */
export const mailAway: Trial = async (random) => {
  const port = await freePort();
  const post = new PostOffice(port);
  const env = { LOKET_SMTP_URL: `smtp://127.0.0.1:${port}` };
  const work = async (shop: Shop, server: Server) => {
    await server.start();
    for (let count = 0; count < 5; count += 1) await askForMail(shop);
    await server.kill();
    await server.start();
    await post.open();
    const arrived = await post.has(5);
    await server.stop();
    await server.start();
    await askForMail(shop);
    // what was before it has had its turn too by then
    const later = await post.has(6);
    const outcome = await shop.count('mail server away over a kill, and back');
    const stuck = outcome.stuck + Number(!arrived) + Number(!later);
    return { ...outcome, stuck, doubled: outcome.doubled + post.doubled };
  };
  try {
    return await inShop(random, work, env);
  } finally {
    await post.close();
  }
};

async function askForMail(shop: Shop): Promise<void> {
  const customer = await shop.arrive();
  const { conversation } = customer;
  for (const text of ['mail mij dit gesprek', `${conversation}@example.nl`]) {
    const number = await customer.say(text);
    if (number !== undefined) await customer.isAnswered(number, patience);
  }
}

/** Clients that send a byte a second, or nothing at all, while others are served. */
export const slowClients: Trial = (random) =>
  inShop(random, async (shop, server) => {
    await server.start();
    const slow = Array.from({ length: 60 }, (_, index) => crawl(server.url, index));
    try {
      await shop.work(3, 2);
      return await shop.count('60 clients of a byte a second or silent, beside others');
    } finally {
      for (const leave of slow) leave();
    }
  });
