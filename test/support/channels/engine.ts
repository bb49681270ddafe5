import { customerIn } from '../conversation.ts';
import type { StoryCustomer, StorySetting } from './story-channel.ts';

const anna = { id: 'anna', name: 'Anna' };

/** No channel at all: straight into the turn, on a store in memory. */
export async function openOnEngine(setting: StorySetting): Promise<StoryCustomer> {
  const { staffed = false, ...settings } = setting;
  const customer = await customerIn({
    ...settings,
    ...(staffed && { desk: () => Promise.resolve('yes' as const) }),
  });
  const { handoffs, id } = customer;
  return {
    ...customer,
    switchesTo: (language) => customer.sends({ type: 'event', name: 'language', value: language }),
    leaves: () => Promise.resolve(),
    staff: {
      claims: () => allowed(handoffs.claim(id, anna)),
      says: (text) => allowed(handoffs.say(id, anna, { text, files: [] })),
      hands: (file, text) => allowed(handoffs.say(id, anna, { text, files: [file] })),
      handsBack: () => allowed(handoffs.handBack(id, anna)),
    },
  };
}

async function allowed(asked: Promise<{ ok: boolean }>): Promise<void> {
  const answer = await asked;
  if (!answer.ok) throw new Error(`staff may not: ${JSON.stringify(answer)}`);
}
