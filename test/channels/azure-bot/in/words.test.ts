import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { activitySchema } from '../../../../bot/channels/azure-bot/arrival/activity.ts';
import { readHtml, tidy } from '../../../../bot/channels/azure-bot/arrival/html.ts';
import { readWords } from '../../../../bot/channels/azure-bot/arrival/words.ts';

const bot = { id: '28:loket', name: 'Loket' };
const jan = { id: '29:jan', name: 'Jan Bakker' };

const mention = (who: typeof bot, text = `<at>${who.name}</at>`) => ({
  ...{ type: 'mention', text },
  mentioned: who,
});

/** What is read of a text, with what Teams sends beside it. */
function read(text: string, html?: string, entities: object[] = []) {
  const attachments = html === undefined ? [] : [{ contentType: 'text/html', content: html }];
  return readWords(
    activitySchema.parse({
      ...{ type: 'message', channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/' },
      ...{ conversation: { id: 'a:1' }, from: { id: '29:sanne' }, recipient: bot },
      ...{ text, attachments, entities },
    }),
  );
}

test.each<[string, string, object[], string]>([
  ['before it', '<at>Loket</at> waar is 1042?', [mention(bot)], 'waar is 1042?'],
  ['within it', 'hoi <at>Loket</at>, waar?', [mention(bot)], 'hoi , waar?'],
  ['on a line of its own', '<at>Loket</at>\n\nwaar?', [mention(bot)], 'waar?'],
  ['with a hard space', '<at>Loket</at>&nbsp;waar?', [mention(bot)], 'waar?'],
  ['as often as it is one', '<at>Loket</at> <at>Loket</at>', [mention(bot)], '<at>Loket</at>'],
  [
    'beside another',
    '<at>Loket</at> <at>Jan Bakker</at> ook',
    [mention(bot), mention(jan)],
    'Jan Bakker ook',
  ],
  ['not as words', 'Loket, waar?', [], 'Loket, waar?'],
  ['not with a text of its own', 'waar?', [mention(bot, '')], 'waar?'],
])('the name of the bot is taken out %s', (_, text, entities, expected) => {
  expect(read(text, undefined, entities).text).toBe(expected);
});

describe('the HTML', () => {
  test.each<[string, string, string]>([
    ['<p>een</p><p>twee</p>', 'een\n\ntwee', 'paragraphs'],
    ['een<br>twee<br/>drie', 'een\ntwee\ndrie', 'lines'],
    ['<ul><li>een</li><li>twee</li></ul>', 'een\n\ntwee', 'lists'],
    ['<p>a&nbsp;&amp;&nbsp;b &lt;c&gt;</p>', 'a & b <c>', 'entities'],
    ['<p>x <img itemtype="http://schema.skype.com/Emoji" alt="😀"></p>', 'x 😀', 'emojis'],
    ['<p>x</p><script>alert(1)</script><style>p{}</style>', 'x', 'no scripts'],
    ['<blockquote>zelf geciteerd</blockquote>', 'zelf geciteerd', 'a quotation of their own'],
    ['<p>open <b>en <i>nooit dicht', 'open en nooit dicht', 'what is not closed'],
    ['</div></p>los', 'los', 'what was never opened'],
  ])('%s is read as %j: %s', (html, expected) => {
    expect(readHtml(html, (_, shown) => shown).text).toBe(expected);
  });

  test('is read in no time, however deeply it is nested', () => {
    const deep = '<b>x'.repeat(200_000);
    expect(readHtml(deep, () => undefined).text).toHaveLength(200_000);
  }, 5000);

  test('with a quoted message has its words, and the quoted ones apart', () => {
    const quote = (id: string, text: string) =>
      `<blockquote itemtype="http://schema.skype.com/Reply" itemid="${id}"><strong itemprop="mri">Loket</strong><p>${text}</p></blockquote>`;
    expect(read('Loket\nWie?\nik', `${quote('7', 'Wie?')}<p>ik</p>`)).toEqual({
      ...{ text: 'ik', replyTo: '7', quoted: 'Wie?' },
    });
    expect(read('Wie?', quote('7', 'Wie?')).text).toBe('');
    // one within another is no word of theirs either
    expect(read('x', `${quote('7', `a ${quote('8', 'b')}`)}<p>ik</p>`).text).toBe('ik');
  });
});

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

test('whatever is typed is read, though Teams drops what looks like an element', () => {
  const typed = fc
    .array(fc.constantFrom('<', '>', '&', ' ', 'a', 'nummer 1042', '\n', '😀', '/', '"'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(typed, (text) => {
      const html = text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign).replaceAll('\n', '<br>');
      const dropped = text.replace(/<[^<>]*>/g, '');
      expect(read(dropped, `<p>${html}</p>`).text).toBe(tidy(text));
    }),
  );
});

test('whatever comes as HTML, something is read of it', () => {
  const parts = [
    '<p>',
    '</p>',
    '<at id="0">',
    '</at>',
    '<blockquote itemtype="x/Reply">',
    '<br',
    '>',
    'x',
    '&lt',
    '<!--',
    '<emoji alt="y">',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts)), (all) => {
      const { text } = read('woorden', all.join(''), [mention(bot)]);
      expect(typeof text).toBe('string');
    }),
  );
});
