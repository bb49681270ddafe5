import { z } from 'zod';
import type { Clock } from '../../../../../bot/ports/clock.ts';
import { serveScreen, type ServedScreen } from '../../screen/serve-screen.ts';
import type { WhatsAppStandIn } from '../whatsapp.ts';
import { Thread } from './thread.ts';

const folder = 'test/support/stand-ins/whatsapp/phone';

const saidSchema = z.object({ text: z.string().trim().min(1).max(4096) });
const pressedSchema = z.object({ label: z.string(), messageId: z.string() });

/**
 * A phone with WhatsApp in the browser, on loopback, for one customer of the stand-in: what they type, press and send
 * goes to the shop, and what the shop sent is shown as WhatsApp would.
 * Example: `const { url } = await servePhone(meta, sanne, { shopName, clock });`
 */
export async function servePhone(
  meta: WhatsAppStandIn,
  customer: ReturnType<WhatsAppStandIn['customer']>,
  { shopName, clock }: { shopName: string; clock: Clock },
): Promise<ServedScreen> {
  const thread = new Thread(meta, customer, clock);
  return serveScreen({
    files: {
      '/': `${folder}/phone.html`,
      '/phone.css': `${folder}/phone.css`,
      '/phone.js': `${folder}/phone.js`,
    },
    state: () => ({ shopName, ...thread.state() }),
    read(pathname, query) {
      if (pathname !== '/media') return undefined;
      const { contentType, bytes } = meta.media.find(query.get('id') ?? '');
      return { contentType, bytes: Buffer.from(bytes) };
    },
    acts: {
      '/says': ({ body }) => thread.says(saidSchema.parse(JSON.parse(body.toString())).text),
      '/presses': ({ body }) => {
        const { label, messageId } = pressedSchema.parse(JSON.parse(body.toString()));
        return thread.presses(label, messageId);
      },
      '/sends': ({ body, contentType, query }) =>
        thread.sends({ bytes: body, contentType, name: query.get('name') ?? 'bestand' }),
    },
  });
}
