import { z } from 'zod';
import { machineClock } from '../../bot/machine-clock.ts';
import { startWhatsApp } from '../support/stand-ins/whatsapp/whatsapp.ts';
import { newWamid } from '../support/stand-ins/whatsapp/switchboard.ts';
import { answersIn, judgeSent, killAmid } from './channel-trial.ts';
import type { Trial } from './trials.ts';

const alongSchema = z.tuple([z.string()]).rest(z.number());

/**
 * Killed amid conversations on WhatsApp, with Meta's side staying up: it delivers again what the server did not take, and
 * tells again of what it has. Nothing is lost, nothing that Meta has is sent to it twice, and the order stays.
 */
export const whatsAppKills: Trial = async (random, given) => {
  const meta = await startWhatsApp({ clock: machineClock, reports: ['sent'] });
  const side = {
    name: 'WhatsApp',
    env: meta.env,
    connect: (url: string) => meta.connect(`${url}/webhooks/whatsapp`),
    newId: newWamid,
    arrive(number: number) {
      const customer = meta.customer({ name: 'Sanne', userId: `NL.${number + 1}00138` });
      return (text: string, id: string) => customer.says(text, { id });
    },
    /** Of whatever it has taken, it tells again. */
    async isBack() {
      for (const message of [...meta.sent]) {
        await meta.report(message, 'sent').catch(() => undefined);
      }
    },
    taken: () => meta.sent.length,
    // longer than the server waits, after a crash, for Meta to say what it has
    silence: 45,
    settled: () => meta.settled(),
    judge(logs: Parameters<Parameters<typeof killAmid>[0]['judge']>[0]) {
      const sent = meta.sent.map(({ body }) =>
        alongSchema.parse(JSON.parse(body.biz_opaque_callback_data ?? '')),
      );
      const found = [...logs].map(([id, log]) => {
        const entries = sent.flatMap(([of, ...numbers]) => (of === id ? numbers : []));
        return judgeSent(answersIn(log), entries);
      });
      return {
        lost: found.reduce((sum, { lost }) => sum + lost, 0),
        doubled: found.reduce((sum, { doubled }) => sum + doubled, 0),
      };
    },
    close: () => meta.close(),
  };
  return killAmid(side, random, given);
};
