import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { openLog } from '../../bot/log.ts';
import { machineClock } from '../../bot/machine-clock.ts';
import { servePhone } from '../support/stand-ins/whatsapp/phone/phone-page.ts';
import { startWhatsApp } from '../support/stand-ins/whatsapp/whatsapp.ts';

/*
 * What `npm run demo:whatsapp` does: Loket with WhatsApp, and without Meta. A stand-in on this machine takes Meta's place,
 * and a page shows the phone of a customer. The orders are those of the demo shop; nothing is kept.
 */

const meta = await startWhatsApp({
  clock: machineClock,
  holdsPace: true,
  reports: ['sent', 'delivered', 'read'],
});
const dataDir = await mkdtemp(join(tmpdir(), 'loket-whatsapp-'));
const config = readConfig({
  PORT: '0',
  // the demo orders were placed with the number of this phone
  LOKET_PHONE_AS_SECOND_FACT: 'NL',
  ...process.env,
  LOKET_DATA_DIR: dataDir,
  ...meta.env,
});
const app = await openApp(config, { log: openLog() });
await meta.connect(`${app.url}/webhooks/whatsapp`);
const customer = meta.customer({ name: 'Sanne', phone: '31612345678', userId: 'NL.1380013800' });
const phone = await servePhone(meta, customer, {
  shopName: 'Voorbeeldwinkel',
  clock: machineClock,
});

process.stdout.write(
  [
    '',
    `  Phone    ${phone.url}`,
    `  Desk     ${app.url}/desk`,
    '',
    ...app.summary
      .filter(([name]) => /^(Try|First)/.test(name))
      .map((line) => `  ${line.join('  ')}`),
    '  Ctrl+C ends it.',
    '',
  ].join('\n'),
);

const end = async () => {
  await app.stop();
  await phone.close();
  await meta.close();
  await rm(dataDir, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
