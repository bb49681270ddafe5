import { describe, expect, test } from '@jest/globals';
import { plays } from '../../bot/commands/simulate/plays.ts';
import { runPlay } from '../../bot/commands/simulate/run-play.ts';

async function played(name: string): Promise<string> {
  const lines: string[] = [];
  const play = plays[name];
  if (play) await runPlay(play, (line) => lines.push(line));
  return lines.join('\n');
}

describe('a case is played from its opening to its end', () => {
  test('a complaint over six weeks, to the board and outside the shop', async () => {
    const told = await played('complaint');
    const inOrder = [
      /Wed, 23 Dec 2026\n[\s\S]*case 1042 +opened; kind complaint/,
      /Thu, 24 Dec 2026\n +10:00 +case 1042 +acknowledged by Anna Demo[\s\S]*mail +to demo@example\.nl: We behandelen je klacht/,
      /Thu, 31 Dec 2026\n +00:00 +case 1042 +alarm-raised; about pass-to-manager[\s\S]*09:00 +mail +to mira@example\.nl/,
      /Wed, 13 Jan 2027[\s\S]*mail +to demo@example\.nl: De uitkomst van je klacht/,
      /Fri, 15 Jan 2027[\s\S]*escalated/,
      /Tue, 26 Jan 2027\n +00:00 +case 1042 +update-sent; about board-time-lapsed/,
      /Thu, 28 Jan 2027[\s\S]*board-answered by Dirk Demo/,
      /Mon, 1 Feb 2027[\s\S]*Waar je verder terechtkunt/,
      /Wed, 3 Feb 2027\n +10:00 +case 1042 +closed by Mira Demo$/,
    ];
    const places = inOrder.map((part) => told.search(part));
    expect(places).not.toContain(-1);
  });

  test('a withdrawal over both fortnights, through goods that are late and proof, to paid', async () => {
    const told = await played('withdrawal');
    const inOrder = [
      /Mon, 14 Dec 2026\n[\s\S]*case H-1053 +opened; kind withdrawal[\s\S]*We hebben je herroeping ontvangen/,
      // day 14: both are due, and nothing is late yet
      /Mon, 28 Dec 2026\n +09:00 +mail +to mira@example\.nl/,
      // the payment may wait for the goods
      /Tue, 29 Dec 2026\n +00:00 +case H-1053 +alarm-raised; about goods-back/,
      /14:30 +case H-1053 +evidence-added/,
      /15:00 +case H-1053 +dispatch-proved by Anna Demo[\s\S]*Je retour is onderweg/,
      // and from then on no longer than until the next working day
      /Thu, 31 Dec 2026\n +00:00 +case H-1053 +alarm-raised; about pay-out/,
      /10:00 +case H-1053 +paid-out by Anna Demo; money \{"amount":39,"currency":"EUR"\}/,
      /Mon, 4 Jan 2027\n[\s\S]*goods-received by Anna Demo/,
      /10:05 +case H-1053 +closed by Anna Demo/,
    ];
    const places = inOrder.map((part) => told.search(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(told.match(/about pay-out/g)).toHaveLength(1);
  });

  test.each([
    ['refund', /R-1042 +decided by Anna Demo[\s\S]*paid-out[\s\S]*closed by Anna Demo/],
    [
      'support',
      /update-sent; about where-things-stand[\s\S]*Je vraag ligt nog bij ons[\s\S]*answered by Anna Demo/,
    ],
    ['customization', /quote-offered by Anna Demo[\s\S]*quote-accepted[\s\S]*Je maatwerk is klaar/],
    ['appeal', /decided by Mira Demo[\s\S]*De uitkomst van je bezwaar/],
    ['privacy', /alarm-raised; about answer[\s\S]*Ons antwoord over je gegevens/],
  ])('%s', async (name, ends) => {
    expect(await played(name)).toMatch(ends);
  });
});
