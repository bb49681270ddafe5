import { afterEach, expect } from '@jest/globals';
import { startWhatsApp, type StandInSettings, type WhatsAppStandIn } from './whatsapp.ts';

/** The stand-in for a test: it is gone afterwards, and what was wrong in the calls to it fails the test. */
export async function whatsApp(settings: StandInSettings): Promise<WhatsAppStandIn> {
  const meta = await startWhatsApp(settings);
  open.push(meta);
  return meta;
}

const open: WhatsAppStandIn[] = [];

afterEach(async () => {
  for (const meta of open.splice(0)) {
    await meta.settled();
    await meta.close();
    expect(meta.faults).toEqual([]);
  }
});
