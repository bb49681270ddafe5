import { describe, expect, test } from '@jest/globals';
import { namedEventIn } from '../../../bot/ports/conversation/log-events.ts';
import { MemoryStore } from '../../../bot/stores/memory/memory-store.ts';
import { customerIn, read, type Customer } from '../../support/conversation.ts';

const anna = { id: 'a', name: 'Anna' };
const at = '2026-11-03T10:00:00+01:00';
const aMinuteLater = '2026-11-03T10:01:00+01:00';
const desk = () => Promise.resolve('yes' as const);

const wipe = (customer: Customer) => customer.sends({ type: 'endOfConversation' });

/** What happened to the conversation, as staff read it. */
async function happened({ store, id }: Customer) {
  const log = await store.log(id, 0);
  return log.flatMap((entry) => namedEventIn(entry, 'handoff')?.value.what ?? []);
}

describe('who wipes the conversation', () => {
  test('while waiting leaves the queue unanswered, and the next in it hears of the place', async () => {
    const store = new MemoryStore();
    const first = await customerIn({ at, store, desk });
    // who asks at the same moment may stand before them
    const second = await customerIn({ at: aMinuteLater, store, desk });
    await first.says('medewerker');
    expect(read(await second.says('medewerker'))).not.toMatch(/als eerste aan de beurt/);
    await wipe(first);
    expect(await store.held()).toEqual([second.id]);
    expect(await happened(first)).toEqual(['asked', 'wiped']);
    expect((await store.log(first.id, 0)).at(-1)?.activity.type).toBe('event');
    expect((await store.conversation(second.id))?.handoff?.toldPlace).toBe(1);
  });

  test('while with staff is no longer with them, who can say nothing more', async () => {
    const customer = await customerIn({ at, desk });
    const { handoffs, id, store } = customer;
    await customer.says('medewerker');
    await handoffs.claim(id, anna);
    expect(await wipe(customer)).toEqual([]);
    expect(await store.conversation(id)).toMatchObject({ status: 'closed' });
    expect(await happened(customer)).toEqual(['asked', 'claimed', 'wiped']);
    const reply = { text: 'Ben je er nog?', files: [] };
    expect(await handoffs.say(id, anna, reply)).toMatchObject({ ok: false, why: 'closed' });
  });

  test('in the middle of a form loses what was not confirmed, and staff cannot take it', async () => {
    const customer = await customerIn({ at });
    await customer.says('niet geleverd');
    await customer.says('1042');
    expect(await wipe(customer)).toEqual([]);
    const head = await customer.store.conversation(customer.id);
    expect(head).toMatchObject({ status: 'closed', cases: [] });
    expect(head?.dialog?.form).toBeUndefined();
    expect(await customer.handoffs.claim(customer.id, anna)).toMatchObject({ why: 'closed' });
  });

  test('that staff had closed, and comes back within the hour, hears the bot and not them', async () => {
    const customer = await customerIn({ at, desk, isPresent: () => true });
    const { handoffs, id, store } = customer;
    await customer.says('medewerker');
    await handoffs.claim(id, anna);
    await handoffs.close(id, anna, 'solved');
    customer.waitsUntil(aMinuteLater);
    await wipe(customer);
    const handoff = (await store.conversation(id))?.handoff;
    expect(Date.parse(handoff?.closedAt ?? '')).toBe(Date.parse(at));
    expect(read(await customer.says('Mijn factuur klopt toch niet'))).toMatch(
      /^Je praat weer met de automatische assistent/,
    );
    expect(await happened(customer)).not.toContain('returned');
  });

  test('and comes back by the link of a mail, hears the bot again', async () => {
    const customer = await customerIn({ at, desk });
    await customer.says('medewerker');
    await wipe(customer);
    expect(read(await customer.says('niet geleverd'))).toMatch(
      /^Je praat weer met de automatische assistent[\s\S]*bestelnummer/,
    );
  });
});
