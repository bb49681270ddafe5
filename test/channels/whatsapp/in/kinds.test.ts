import { beforeEach, describe, expect, test } from '@jest/globals';
import { encodeChoice } from '../../../../bot/channels/whatsapp/render/choice-id.ts';
import { delivery, message, payload, sanne, valueOf } from './deliveries.ts';
import { startChannel, type RunningChannel } from './running-channel.ts';

let channel: RunningChannel;

beforeEach(async () => {
  channel = await startChannel();
});

const choice = { dialog: 'refund', slot: 'reason', value: 'not-delivered' };

describe('what customers send comes in as what it says:', () => {
  test.each<[string, object, object]>([
    [
      'a text',
      { type: 'text', text: { body: 'Waar blijft *mijn* pakket?' } },
      { text: 'Waar blijft *mijn* pakket?' },
    ],
    ['a text of many lines', { type: 'text', text: { body: 'a\n\nb' } }, { text: 'a\n\nb' }],
    [
      'a text with a preview',
      { type: 'text', text: { body: 'https://example.nl', preview_url: true } },
      { text: 'https://example.nl' },
    ],
    [
      'a card and a password, hidden',
      { type: 'text', text: { body: 'pas 4111 1111 1111 1111, mijn wachtwoord is Zomer2026!' } },
      { text: 'pas ••••, mijn wachtwoord is ••••' },
    ],
    [
      'half of an emoji, fit to be kept',
      { type: 'text', text: { body: 'a\ud83d\0b' } },
      { text: 'a\ufffd\ufffdb' },
    ],
    [
      'a list reply with a description',
      {
        type: 'interactive',
        interactive: {
          type: 'list_reply',
          list_reply: { id: 'x', title: 'Geld terug', description: 'hele bedrag' },
        },
      },
      { text: 'Geld terug' },
    ],
    [
      'a form of Meta’s',
      {
        type: 'interactive',
        interactive: {
          type: 'nfm_reply',
          nfm_reply: { response_json: '{"a":1}', body: 'Sent', name: 'flow' },
        },
      },
      { text: '[ingevuld formulier van WhatsApp]', channelData: { unsupported: 'message' } },
    ],
    [
      'a permission to call',
      {
        type: 'interactive',
        interactive: {
          type: 'call_permission_reply',
          call_permission_reply: { response: 'accept' },
        },
      },
      { channelData: { quiet: true } },
    ],
    [
      'a quick reply without a payload',
      { type: 'button', button: { text: 'Antwoord bekijken' } },
      { text: 'Antwoord bekijken' },
    ],
    [
      'a reaction that was taken back',
      { type: 'reaction', reaction: { message_id: 'wamid.a' } },
      { text: '[reactie weggehaald]', channelData: { quiet: true, replyTo: 'wamid.a' } },
    ],
    [
      'a reaction with an empty emoji',
      { type: 'reaction', reaction: { message_id: 'wamid.a', emoji: '' } },
      { text: '[reactie weggehaald]' },
    ],
    [
      'an edited text',
      {
        type: 'edit',
        edit: {
          original_message_id: 'wamid.a',
          message: { context: { id: 'M0' }, type: 'text', text: { body: 'order 1043' } },
        },
      },
      { text: 'order 1043', channelData: { edits: 'wamid.a' } },
    ],
    [
      'a caption that was taken away',
      {
        type: 'edit',
        edit: { original_message_id: 'wamid.a', message: { type: 'image', image: { id: '1' } } },
      },
      { channelData: { quiet: true } },
    ],
    [
      'a deleted message',
      { type: 'revoke', revoke: { original_message_id: 'wamid.a' } },
      { text: '[bericht verwijderd]', channelData: { quiet: true, deletes: 'wamid.a' } },
    ],
    [
      'a place with a name',
      {
        type: 'location',
        location: { latitude: 52.09, longitude: 5.12, name: 'Winkel', address: 'Oudegracht 1' },
      },
      {
        text: '[locatie: Winkel, Oudegracht 1, 52.09, 5.12]',
        channelData: { unsupported: 'location' },
      },
    ],
    [
      'a contact card without a name or number',
      { type: 'contacts', contacts: [{}] },
      { text: '[contactkaart: zonder naam]', channelData: { unsupported: 'contacts' } },
    ],
    [
      'a basket with a remark',
      {
        type: 'order',
        order: {
          catalog_id: '1',
          text: 'graag snel',
          product_items: [
            { product_retailer_id: 'SEO-PRO', quantity: 2, item_price: 49, currency: 'EUR' },
          ],
        },
      },
      {
        text: '[winkelmandje uit de catalogus: 2 × SEO-PRO]\ngraag snel',
        channelData: { unsupported: 'order', words: 'graag snel' },
      },
    ],
    [
      'what is often forwarded',
      { type: 'text', text: { body: 'lees dit' }, context: { frequently_forwarded: true } },
      { channelData: { forwarded: true } },
    ],
    [
      'a question about a product of the catalogue',
      {
        type: 'text',
        text: { body: 'is deze er nog?' },
        context: {
          from: '1',
          id: 'wamid.b',
          referred_product: { catalog_id: '1', product_retailer_id: 'x' },
        },
      },
      { text: 'is deze er nog?', channelData: { replyTo: 'wamid.b' } },
    ],
    [
      'what came by an advertisement',
      {
        type: 'text',
        text: { body: 'hoi' },
        referral: { source_url: 'https://fb.me/1', source_type: 'ad', ctwa_clid: 'x' },
      },
      { text: 'hoi' },
    ],
    [
      'another code of security',
      { type: 'system', system: { body: 'x', type: 'customer_identity_changed' } },
      { channelData: { quiet: true } },
    ],
    [
      'a type that nobody knows',
      { type: 'hologram', hologram: { id: '1' } },
      { channelData: { unsupported: 'message' } },
    ],
    [
      'a type that is not as it is known to be',
      { type: 'text', text: 'hoi' },
      { channelData: { unsupported: 'message' } },
    ],
    [
      'a message of which Meta says what is wrong',
      { type: 'unsupported', errors: [{ code: 131051, title: 'Message type unknown' }] },
      { channelData: { unsupported: 'message' } },
    ],
  ])('%s', async (_, content, expected) => {
    await channel.deliver(delivery(message(content)));
    expect(await channel.heard()).toMatchObject([{ type: 'message', ...expected }]);
  });

  test('a tap on a button of ours is the choice that it stands for', async () => {
    const reply = { id: encodeChoice(choice) ?? '', title: 'Niet ontvangen' };
    const taps = [
      { type: 'interactive', interactive: { type: 'button_reply', button_reply: reply } },
      { type: 'interactive', interactive: { type: 'list_reply', list_reply: reply } },
      { type: 'button', button: { payload: reply.id, text: reply.title } },
    ];
    await channel.deliver(...taps.map((tap) => delivery(message(tap))));
    const tapped = { text: 'Niet ontvangen', value: { loket: choice } };
    expect(await channel.heard()).toMatchObject([tapped, tapped, tapped]);
  });

  test('a call', async () => {
    const call = {
      id: 'wacid.1',
      from: sanne.phone,
      to: '31850000000',
      event: 'connect',
      timestamp: '1796000000',
      direction: 'USER_INITIATED',
      session: { sdp: 'x', sdp_type: 'offer' },
    };
    const field = (calls: object[]) =>
      payload({ field: 'calls', value: valueOf([sanne], { calls }) });
    await channel.deliver(
      field([call]),
      field([{ ...call, event: 'terminate', status: 'Completed' }]),
    );
    expect(await channel.heard()).toMatchObject([
      {
        type: 'event',
        name: 'call',
        text: '[belt via WhatsApp; opnemen kan hier niet]',
        channelData: { quiet: true },
      },
    ]);
  });

  test('a call of the shop is nothing that a customer did', async () => {
    const call = {
      id: 'wacid.1',
      from: '31850000000',
      to: sanne.phone,
      event: 'connect',
      timestamp: '1796000000',
      direction: 'BUSINESS_INITIATED',
    };
    await channel.deliver(payload({ field: 'calls', value: valueOf([sanne], { calls: [call] }) }));
    expect(channel.host.conversations()).toEqual([]);
  });

  test('that a chat was opened says nothing', async () => {
    await channel.deliver(delivery(message({ type: 'request_welcome' })));
    expect(channel.host.conversations()).toEqual([]);
  });
});
