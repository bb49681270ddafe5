import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { openLog } from '../../bot/log.ts';
import { showTeams } from './teams.ts';
import { showWhatsApp } from './whatsapp.ts';

/*
 * What `npm run demo:whatsapp` and `npm run demo:teams` do: Loket with that channel, and without Meta or Microsoft. A
 * stand-in on this machine takes their place, and a page shows the screen of a customer. The orders are those of the demo
 * shop; nothing is kept.
 */

const shows = { whatsapp: showWhatsApp, teams: showTeams };

const [name = ''] = process.argv.slice(2);
const show = Object.entries(shows).find(([one]) => one === name)?.[1];
if (!show) throw new Error(`write which channel is shown: ${Object.keys(shows).join(' or ')}`);

const channel = await show();
const dataDir = await mkdtemp(join(tmpdir(), 'loket-demo-'));
const config = readConfig({
  ...{ PORT: '0', ...channel.usual },
  ...process.env,
  LOKET_DATA_DIR: dataDir,
  ...channel.env,
});
const app = await openApp(config, { log: openLog() });
const screen = await channel.open(app.url);

process.stdout.write(
  [
    '',
    `  ${channel.screen.padEnd(8)} ${screen.url}`,
    `  Desk     ${app.url}/desk`,
    '',
    ...app.summary
      .filter(([line]) => /^(Try|First)/.test(line))
      .map((line) => `  ${line.join('  ')}`),
    '  Ctrl+C ends it.',
    '',
  ].join('\n'),
);

const end = async () => {
  await app.stop();
  await screen.close();
  await channel.close();
  await rm(dataDir, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
