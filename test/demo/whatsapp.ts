import { machineClock } from '../../bot/machine-clock.ts';
import { servePhone } from '../support/stand-ins/whatsapp/phone/phone-page.ts';
import { startWhatsApp } from '../support/stand-ins/whatsapp/whatsapp.ts';
import type { ShownChannel } from './shown-channel.ts';

/** A phone with WhatsApp. */
export async function showWhatsApp(): Promise<ShownChannel> {
  const clock = machineClock;
  const meta = await startWhatsApp({
    ...{ clock, holdsPace: true },
    reports: ['sent', 'delivered', 'read'],
  });
  return {
    screen: 'Phone',
    // the demo orders were placed with the number of this phone
    usual: { LOKET_PHONE_AS_SECOND_FACT: 'NL' },
    env: meta.env,
    async open(url) {
      await meta.connect(`${url}/webhooks/whatsapp`);
      const who = { name: 'Sanne', phone: '31612345678', userId: 'NL.1380013800' };
      return servePhone(meta, meta.customer(who), { shopName: 'Voorbeeldwinkel', clock });
    },
    close: () => meta.close(),
  };
}
