import { describe, expect, test } from '@jest/globals';
import { opened, started } from './opened-desk.ts';
import { happened } from './running-desk.ts';

describe('somebody is there', () => {
  test('for a minute after what they asked last', async () => {
    const { desk, anna } = await opened();
    expect(desk.desk.presence.present()).toEqual([]);
    await anna.get('staff');
    await desk.waits({ seconds: 60 });
    expect(desk.desk.presence.present()).toEqual([anna.account.id]);
    await desk.waits({ seconds: 1 });
    expect(desk.desk.presence.present()).toEqual([]);
  });

  test('as long as a tab of theirs is open, and colleagues see them come and go', async () => {
    const { desk, anna, bram } = await opened();
    const watching = await bram.stream();
    const anyone = (name: string, present: boolean) =>
      watching.hears('staff', ({ staff }) =>
        staff.some((one) => one.name === name && one.present === present),
      );
    const [first, second] = [await anna.stream(), await anna.stream()];
    await anyone('Anna', true);
    await desk.closes(first);
    await desk.waits({ minutes: 5 });
    expect(desk.desk.presence.isPresent(anna.account.id)).toBe(true);
    await desk.closes(second);
    await desk.waits({ seconds: 61 });
    expect(desk.desk.presence.isPresent(anna.account.id)).toBe(false);
    await watching.hears('staff', ({ staff }) => staff.some((one) => !one.present));
  });
});

describe('who vanishes with a conversation', () => {
  test('loses it to the front of the queue after a minute and a half, and the customer hears so', async () => {
    const { desk, anna, bram } = await opened();
    const customer = await desk.waiting();
    await desk.waits({ seconds: 1 });
    const later = await desk.waiting();
    await bram.stream();
    const tab = await anna.stream();
    await anna.claim(customer.id);
    await desk.waits({ minutes: 10 });
    expect(await happened(desk, customer.id)).toEqual(['asked', 'claimed']);
    await desk.closes(tab);
    await desk.waits({ seconds: 89 });
    expect(await happened(desk, customer.id)).toEqual(['asked', 'claimed']);
    await desk.waits({ seconds: 1 });
    expect(await happened(desk, customer.id)).toEqual(['asked', 'claimed', 'requeued']);
    expect((await bram.list('holder=queue')).map(({ id }) => id)).toEqual([customer.id, later.id]);
    expect((await customer.heard()).at(-1)).toMatch(/weggevallen.*vooraan/);
    const requeued = (await desk.staff.audited(9)).find(({ action }) => action === 'requeued');
    expect(requeued).toMatchObject({ subject: customer.id, detail: 'Anna' });
    expect(requeued?.staff).toBeUndefined();
  });

  test('keeps it when they come back in time', async () => {
    const { desk, anna } = await opened();
    const { id } = await desk.waiting();
    await anna.claim(id);
    for (let times = 0; times < 5; times += 1) {
      await desk.waits({ seconds: 80 });
      await anna.get('session');
      await anna.get('conversations?holder=me');
    }
    expect(await happened(desk, id)).toEqual(['asked', 'claimed']);
  });

  test('is told from one whose line we ended: of a laptop that was shut nothing is heard', async () => {
    const { desk, anna } = await opened({ streamLife: { beat: 15, beats: 4 } });
    const { id } = await desk.waiting();
    await anna.claim(id);
    await (await anna.stream()).untilEnd();
    await desk.waits({ seconds: 91 });
    expect(await happened(desk, id)).toEqual(['asked', 'claimed', 'unattended']);
  });

  test('has as long after a restart of the server as ever', async () => {
    const { desk: before, anna } = await opened();
    const { id } = await before.waiting();
    await anna.claim(id);
    const { store, staff } = before;
    await before.stop();
    const desk = await started({ store, staff });
    await desk.waits({ seconds: 89 });
    expect(await happened(desk, id)).toEqual(['asked', 'claimed']);
    await desk.waits({ seconds: 1 });
    expect(await happened(desk, id)).toEqual(['asked', 'claimed', 'unattended']);
  });

  test('loses it at once when their account is switched off', async () => {
    const { desk, anna } = await opened();
    const { id } = await desk.waiting();
    await anna.claim(id);
    await desk.waits({ seconds: 1 });
    expect(await happened(desk, id)).toEqual(['asked', 'claimed']);
    await desk.accounts.change(anna.account.id, { disabled: true }, 'command line');
    await desk.waits({ seconds: 1 });
    expect(await happened(desk, id)).toEqual(['asked', 'claimed', 'requeued']);
  });

  test('who is there and does not take what was handed to them, loses it after four and a half minutes', async () => {
    const { desk, anna, bram } = await opened();
    const customer = await desk.waiting();
    await anna.claim(customer.id);
    await bram.stream();
    await anna.post(`conversations/${customer.id}/transfer`, { to: bram.account.id });
    await desk.waits({ seconds: 269 });
    expect((await customer.heard()).at(-1)).toMatch(/door aan Bram/);
    await desk.waits({ seconds: 1 });
    expect((await customer.heard()).at(-1)).toBe(
      'Bram kan er nu toch niet bij. Je staat weer vooraan in de rij. Wat je schreef, is bewaard.',
    );
    expect((await anna.list('holder=queue')).map(({ id }) => id)).toEqual([customer.id]);
  });

  test('who waits for one colleague may go on with the bot, and is nobody’s then', async () => {
    const { desk, anna, bram } = await opened();
    const customer = await desk.waiting();
    await anna.claim(customer.id);
    await bram.stream();
    await anna.post(`conversations/${customer.id}/transfer`, { to: bram.account.id });
    await customer.says('menu');
    expect((await customer.heard()).at(-1)).toMatch(/niet meer in de rij|Waarmee/);
    expect((await anna.claim(customer.id)).status).toBe(200);
  });

  test('who does not take what was handed to them in time, loses it too', async () => {
    const { desk, anna, bram } = await opened();
    const { id } = await desk.waiting();
    await anna.stream();
    await anna.claim(id);
    await bram.get('staff');
    await desk.waits({ seconds: 50 });
    await anna.post(`conversations/${id}/transfer`, { to: bram.account.id });
    await desk.waits({ seconds: 89 });
    expect(await happened(desk, id)).toEqual(['asked', 'claimed', 'transferred']);
    await desk.waits({ seconds: 1 });
    expect(await happened(desk, id)).toEqual(['asked', 'claimed', 'transferred', 'requeued']);
    expect((await anna.list('holder=queue')).map(({ handedTo }) => handedTo)).toEqual([null]);
  });
});

describe('once nobody at all is at the desk', () => {
  test('who waits hears it within a minute, and has a case, also who waited for one colleague', async () => {
    const { desk, anna, bram } = await opened();
    const customer = await desk.waiting();
    await customer.says('Mijn factuur klopt niet');
    const another = await desk.waiting();
    const [tab] = [await anna.stream(), await anna.claim(another.id)];
    await bram.get('staff');
    await anna.post(`conversations/${another.id}/transfer`, { to: bram.account.id });
    await desk.waits({ seconds: 40 });
    await desk.closes(tab);
    await desk.waits({ seconds: 44 });
    expect((await customer.heard()).join()).not.toContain('niemand meer');
    await desk.waits({ seconds: 1 });
    for (const one of [customer, another]) {
      expect((await one.heard()).join(' ')).toMatch(/niemand meer aan de balie/);
    }
    expect((await customer.heard()).join(' ')).toMatch(/zaak S-\w+.*e-mailadres/);
    expect(await desk.desk.takes()).toBe('closed');
    const audited = (await desk.staff.audited(9)).filter(({ action }) => action === 'unattended');
    expect(audited.map(({ subject }) => subject).sort()).toEqual([customer.id, another.id].sort());

    await anna.stream();
    expect(await desk.desk.takes()).toBe('yes');
  });

  test('who is there again before that, is not missed', async () => {
    const { desk, anna } = await opened();
    const customer = await desk.waiting();
    await desk.closes(await anna.stream());
    await desk.waits({ seconds: 44 });
    await anna.stream();
    await desk.waits({ minutes: 5 });
    expect((await customer.heard()).at(-1)).toMatch(/als eerste aan de beurt/);
  });
});
