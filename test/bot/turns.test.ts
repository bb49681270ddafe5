import { describe, expect, test } from '@jest/globals';
import type { OrderSystem } from '../../bot/ports/order-system.ts';
import { CommitConflict, StoreUnavailable, type Commit } from '../../bot/ports/store.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import { customerIn, read } from '../support/conversation.ts';
import { order, ordersOf } from '../support/orders.ts';

const at = '2026-11-03T10:00:00+01:00';
const request = 'niet geleverd, order 1042, sanne@example.nl';

/** A store on a disk that can be full. */
class FillingStore extends MemoryStore {
  full: 'nothing' | 'turns' | 'everything' = 'nothing';

  override commit(commit: Commit) {
    const refused = this.full === 'everything' || (this.full === 'turns' && commit.replace);
    if (refused) return Promise.reject(new StoreUnavailable('no space left on device'));
    return super.commit(commit);
  }
}

/** A store that fails at whatever a turn has to keep, in a way that nobody foresaw. */
class BrokenStore extends MemoryStore {
  override commit(commit: Commit) {
    return commit.replace ? Promise.reject(new TypeError('a bug')) : super.commit(commit);
  }
}

/** A store that the next turn finds changed by somebody else. */
class ChangingStore extends MemoryStore {
  isChanged = false;

  override commit(commit: Commit) {
    if (!this.isChanged || !commit.replace) return super.commit(commit);
    this.isChanged = false;
    return Promise.reject(new CommitConflict('changed meanwhile'));
  }
}

describe('a turn', () => {
  test('when the disk is full the customer is told, and gets the answer when there is space', async () => {
    const store = new FillingStore();
    const customer = await customerIn({ at, store });
    store.full = 'turns';
    expect(await customer.says(request)).toEqual([]);
    expect(read(customer.transients)).toMatch(/ging bij ons iets mis/);
    expect((await customer.store.conversation(customer.id))?.dialog).toBeUndefined();

    store.full = 'nothing';
    expect(read(await customer.tryAgain())).toMatch(/Klopt dat/);
    expect(await customer.tryAgain()).toEqual([]);
  });

  test('a message that cannot be stored is refused, so that the channel can say so', async () => {
    const store = new FillingStore();
    const customer = await customerIn({ at, store });
    store.full = 'everything';
    await expect(customer.says('hallo')).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await store.conversation(customer.id)).toBeUndefined();
  });

  test('a message that breaks the bot three times is set aside with an apology, and the chat goes on', async () => {
    let broken = true;
    const orders: OrderSystem = {
      ...ordersOf([]),
      byNumber(number) {
        if (broken) throw new TypeError('a bug');
        return ordersOf([order()]).byNumber(number);
      },
    };
    const customer = await customerIn({ at, orders });
    await customer.says(request);
    await customer.tryAgain();
    expect(read(await customer.tryAgain())).toBe('');
    expect(read(await customer.tryAgain())).toMatch(/noem|Noem/);
    broken = false;
    expect(read(await customer.says(request))).toMatch(/Klopt dat/);
  });

  test('a greeting that breaks the bot has waited for more once, and is set aside as any other message', async () => {
    const customer = await customerIn({ at, store: new BrokenStore(), waitForMore: 1_200 });
    expect(await customer.types('hallo')).toEqual([]);
    for (let tries = 2; tries <= 3; tries += 1) expect(await customer.tryAgain()).toEqual([]);
    expect(customer.transients).toHaveLength(1);
    expect(read(await customer.tryAgain())).toMatch(/kom ik er niet uit/);
    expect((await customer.store.conversation(customer.id))?.toHandle).toEqual([]);
  });

  test('the same activity, sent twice by its channel, is answered once', async () => {
    const customer = await customerIn({ at });
    expect(read(await customer.sends({ id: 'a1', text: 'niet geleverd' }))).toMatch(/bestelnummer/);
    expect(await customer.sends({ id: 'a1', text: 'niet geleverd' })).toEqual([]);
    expect(
      (await customer.store.log(customer.id, 0)).filter(({ from }) => from === 'customer'),
    ).toHaveLength(1);
  });

  test('a message that was stored without being answered is answered when its channel sends it again', async () => {
    const store = new MemoryStore();
    const customer = await customerIn({ at, store });
    let broken = true;
    store.onCommit(() => {
      if (broken) throw new TypeError('a bug');
    });
    const sent = { id: 'a1', text: 'niet geleverd' };
    await expect(customer.sends(sent)).rejects.toThrow('a bug');
    broken = false;
    expect(read(await customer.sends(sent))).toMatch(/bestelnummer/);
  });

  test('that runs again counts a mail once, of which a stranger gets one a day', async () => {
    const store = new ChangingStore();
    const customer = await customerIn({ at, store });
    await customer.says('mail mij dit gesprek');
    store.isChanged = true;
    expect(read(await customer.says('iemand@example.com'))).toMatch(/iemand@example\.com/);
    expect(customer.mails.map(({ to }) => to)).toEqual(['iemand@example.com']);
    await customer.says('mail mij dit gesprek');
    await customer.says('iemand@example.com');
    expect(customer.mails).toHaveLength(1);
  });

  test('messages that come while the bot is busy are handled in their order', async () => {
    let find: () => void = () => undefined;
    const found = new Promise<void>((resolve) => {
      find = resolve;
    });
    let ask: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      ask = resolve;
    });
    const orders: OrderSystem = {
      ...ordersOf([]),
      async byNumber(number) {
        ask();
        await found;
        return ordersOf([order()]).byNumber(number);
      },
    };
    const customer = await customerIn({ at, orders });
    const first = customer.says(request);
    await asked;
    const second = customer.says('ja');
    find();
    await Promise.all([first, second]);
    const log = await customer.store.log(customer.id, 0);
    const said = log.map(({ activity }) => (activity.text ?? '').slice(0, 12));
    expect(said.slice(0, 2)).toEqual(['niet geleverd'.slice(0, 12), 'ja']);
    expect(said.join('|')).toMatch(/Even control.*Je bent op t/);
    expect(customer.transients).toContainEqual(expect.objectContaining({ type: 'typing' }));
  });

  test('what could not be delivered is delivered later, in order and once', async () => {
    let down = true;
    const onDelivery = () => {
      if (down) throw new TypeError('the channel is down');
    };
    const customer = await customerIn({ at, onDelivery });
    expect(await customer.says('niet geleverd')).toEqual([]);
    expect(await customer.says('1042')).toEqual([]);
    down = false;
    const [greeting, number, fact] = await customer.tryAgain();
    expect(read([greeting ?? {}])).toMatch(/automatische assistent/);
    expect(read([number ?? {}])).toMatch(/bestelnummer/);
    expect(read([fact ?? {}])).toMatch(/e-mailadres/);
    expect(await customer.tryAgain()).toEqual([]);
  });

  test('while staff hold the conversation the bot says nothing', async () => {
    const customer = await customerIn({ at });
    await customer.says('hallo');
    const { store, id } = customer;
    const conversation = await store.conversation(id);
    if (!conversation) throw new Error('no conversation');
    const { version, reference, dialog } = conversation;
    await store.commit({
      conversation: id,
      replace: { version, reference, dialog, status: 'with-staff' },
    });
    expect(await customer.says('niet geleverd')).toEqual([]);
    expect((await store.conversation(id))?.toHandle).toEqual([]);
  });
});
