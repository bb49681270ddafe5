import { beforeEach, describe, expect, test } from '@jest/globals';
import { startDoor, type RunningDoor } from './running-door.ts';

let door: RunningDoor;

beforeEach(async () => {
  door = await startDoor();
});

describe('a personal chat', () => {
  test('is the conversation that Teams calls it, and says who, where and in which language', async () => {
    const { azure } = door;
    const sanne = azure.customer({ name: 'Sanne' });
    await sanne.says('hoi');
    const [heard] = await door.heard();
    expect(heard).toMatchObject({
      channelId: 'msteams',
      serviceUrl: azure.serviceUrl,
      conversation: { id: sanne.room.id, isGroup: false, tenantId: azure.tenantId },
      from: { id: sanne.person.id, name: 'Sanne', aadObjectId: sanne.person.aadObjectId },
      recipient: azure.bot,
      locale: 'nl-NL',
      textFormat: 'plain',
      channelData: { tenant: { id: azure.tenantId } },
    });
    expect(JSON.stringify(heard)).not.toContain('timezone');
  });

  test('shows that the customer is writing', async () => {
    const sanne = door.azure.customer();
    await sanne.sends({ type: 'typing' });
    expect(door.host.typed).toEqual([sanne.room.id]);
  });
});

describe('among others', () => {
  test('each person has a conversation of their own', async () => {
    const [sanne, jan] = door.azure.channel({ name: 'Sanne' }, { name: 'Jan' });
    await sanne?.says('waar is 1042?');
    await jan?.says('en 1043?');
    await sanne?.says('die van mij');
    expect(door.host.conversations()).toEqual([
      `${sanne?.room.id ?? ''}#${sanne?.person.aadObjectId ?? ''}`,
      `${jan?.room.id ?? ''}#${jan?.person.aadObjectId ?? ''}`,
    ]);
  });

  test('what does not mention the bot is neither answered nor kept', async () => {
    const [sanne] = door.azure.groupChat({ name: 'Sanne' });
    const told = await sanne?.sends({ type: 'message', text: 'Loket, weet jij dit?' });
    expect(told?.status).toBe(200);
    expect(await door.entries()).toEqual([]);
  });

  test('somebody of the same name is not the bot', async () => {
    const [sanne] = door.azure.groupChat({ name: 'Sanne' });
    const entities = [
      {
        ...{ type: 'mention', text: '<at>Loket</at>' },
        mentioned: { id: '29:1iemand', name: 'Loket' },
      },
    ];
    await sanne?.sends({ type: 'message', text: '<at>Loket</at> hoi', entities });
    expect(await door.entries()).toEqual([]);
  });

  test('the names of others stay, and the name of the bot in words too', async () => {
    const [sanne] = door.azure.channel({ name: 'Sanne' });
    const jan = door.azure.person({ name: 'Jan Bakker' });
    await sanne?.mentions('zegt dat Loket helpt', {}, [jan]);
    expect(await door.words()).toEqual(['Jan Bakker zegt dat Loket helpt']);
  });
});

describe('what was said is', () => {
  test('changed: the later words are read as a message that replaces it, once', async () => {
    const sanne = door.azure.customer();
    const { id } = await sanne.says('geld terug');
    const edited = await sanne.edits(id, 'geld terug voor 1042');
    await door.azure.door.post(edited.activity);
    await sanne.edits(id, 'geld terug voor 1043', { at: '2026-11-30T12:01:00Z' });
    // Teams tells of more than of words
    await sanne.edits(id, 'geld terug voor 1043', { at: '2026-11-30T12:02:00Z' });
    const heard = await door.heard();
    expect(heard.map(({ text }) => text)).toEqual([
      'geld terug',
      'geld terug voor 1042',
      'geld terug voor 1043',
    ]);
    expect(heard[2]).toMatchObject({ channelData: { edits: id } });
  });

  test('taken back, and put back', async () => {
    const sanne = door.azure.customer();
    const { id } = await sanne.says('geld terug');
    await sanne.deletes(id);
    await sanne.undeletes(id, 'geld terug');
    expect(await door.heard()).toMatchObject([
      { text: 'geld terug' },
      { text: '[bericht verwijderd]', channelData: { quiet: true, deletes: id } },
      { text: '[bericht teruggezet] geld terug', channelData: { quiet: true } },
    ]);
  });

  test('answered by a sign', async () => {
    const sanne = door.azure.customer();
    const { id } = await sanne.says('geld terug');
    await sanne.reacts('heart', id);
    await sanne.takesReactionBack('heart', id);
    expect((await door.words()).slice(1)).toEqual(['[reactie: ❤️]', '[reactie weggehaald]']);
  });
});

test('who installs it is greeted once, and that it was removed is noted', async () => {
  const sanne = door.azure.customer();
  await sanne.installs();
  await sanne.joins();
  await sanne.uninstalls();
  expect(await door.heard()).toMatchObject([
    { type: 'conversationUpdate', id: 'joined' },
    { type: 'event', name: 'bot-removed', channelData: { quiet: true } },
  ]);
});

describe('a button', () => {
  const value = { loket: { dialog: 'root', slot: 'menu', value: 'refund' } };
  const pressed = { type: 'message', text: 'Geld terug', value, replyToId: 'card-1' };

  test('that Teams sends again counts once, under whatever id', async () => {
    const sanne = door.azure.customer();
    const first = await sanne.sends(pressed);
    await door.azure.door.post(first.activity);
    door.clock.advance({ seconds: 5 });
    await Promise.all([sanne.sends(pressed), sanne.sends(pressed)]);
    expect(await door.words()).toEqual(['Geld terug']);
  });

  test('of the same card is pressed again a while later', async () => {
    const sanne = door.azure.customer();
    await sanne.sends(pressed);
    door.clock.advance({ minutes: 1 });
    await sanne.sends(pressed);
    await sanne.sends({ ...pressed, replyToId: 'card-2' });
    expect(await door.words()).toHaveLength(3);
  });

  test.each<[string, unknown]>([
    ['its data with what Teams adds', { msteams: { type: 'messageBack', value }, extra: 1 }],
    ['text in JSON', JSON.stringify(value)],
    ['a choice of a list', { loket: JSON.stringify(value.loket) }],
  ])('hands back %s', async (_, given) => {
    await door.azure.customer().sends({ type: 'message', text: 'Geld terug', value: given });
    expect((await door.heard())[0]?.value).toEqual(value);
  });

  test.each<[string, unknown]>([
    ['of another bot', { action: 'x' }],
    ['with a value without an end', { loket: { ...value.loket, value: 'x'.repeat(5000) } }],
  ])('%s says nothing that the bot can read', async (_, given) => {
    await door.azure.customer().sends({ type: 'message', value: given });
    expect(await door.heard()).toMatchObject([{ channelData: { unsupported: 'message' } }]);
  });

  test('that waits for an answer has one, in the customer’s language', async () => {
    const sanne = door.azure.customer({ locale: 'en-GB' });
    const invoke = { type: 'invoke', name: 'adaptiveCard/action' };
    const ours = await sanne.sends({ ...invoke, value: { action: { data: value } } });
    expect(JSON.parse(ours.body)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'teams.pressed (en)',
    });
    const other = await sanne.sends({ ...invoke, value: { action: { data: { x: 1 } } } });
    expect(other.status).toBe(200);
    expect(JSON.parse(other.body)).toMatchObject({ statusCode: 400 });
    expect(await door.heard()).toMatchObject([{ type: 'message', value }]);
  });

  test('of a kind that nobody made is not implemented', async () => {
    const told = await door.azure.customer().sends({ type: 'invoke', name: 'task/fetch' });
    expect(told.status).toBe(501);
    expect(await door.entries()).toEqual([]);
  });
});

test('what one person sends is kept in the order in which it came, though a file takes its time', async () => {
  const { azure } = door;
  const sanne = azure.customer();
  await sanne.says('nul');
  azure.fails({ on: 'file', status: 503 }, { on: 'file', status: 503 });
  const calls = azure.calls.length;
  const file = { name: 'bon.txt', contentType: 'text/plain', bytes: Buffer.from('een bon') };
  const handed = sanne.hands(file, { text: 'een' });
  await azure.untilCalls(calls + 1);
  const other = azure.customer();
  await Promise.all([handed, sanne.says('twee'), other.says('van een ander')]);
  const texts = (await door.host.log(sanne.room.id, 0)).map(({ activity }) => activity.text);
  expect(texts).toEqual(['nul', 'een', 'twee']);
});
