import { describe, expect, test } from '@jest/globals';
import { MailRefused, MailUnavailable, type Mail } from '../../bot/ports/mail.ts';
import { customerIn, read } from '../support/conversation.ts';
import { story, type Line } from '../support/story.ts';

const at = '2026-11-03T10:00:00+01:00';
const request = 'niet geleverd, order 1042, sanne@example.nl';

describe('"waarom?"', () => {
  story.onEveryChannel('names the clauses and what counted in the latest decision', at, [
    [request, /Klopt dat/],
    ['ja', /op tijd/],
    ['waarom?', /rust op deze regels[\s\S]*7 dagen[\s\S]*telde mee[\s\S]*Bestelling: 1042/],
  ]);

  story('names what was found out about a product', at, [
    ['hulp bij een product', /Waar/],
    ['technische vraag', /bestelnummer/],
    ['1042 sanne@example.nl', /veranderd/],
    ['nee, niets', /Werk het product eerst bij/],
    ['nog niet bijgewerkt', /Versie: een oudere[\s\S]*Klopt dat/],
    ['ja', /alleen de nieuwste versie/],
    ['waarom?', /Product: SEO Pro[\s\S]*Versie: een oudere[\s\S]*Aangepast: nee/],
  ]);

  story('before any decision says that there is none', at, [['waarom?', /nog niets besloten/]]);
});

describe('the conversation by mail', () => {
  story(
    'goes out with every message and its moment in the shop’s zone',
    at,
    [
      [request, /Klopt dat/],
      ['ja', /op tijd/],
      ['mail mij dit gesprek', /welk e-mailadres/],
      ['Sanne@Example.nl', /gaat naar sanne@example\.nl/],
    ],
    ({ customer }) => {
      expect(customer.mails).toHaveLength(1);
      const [mail] = customer.mails;
      expect(mail?.to).toBe('sanne@example.nl');
      expect(mail?.text).toMatch(/Alle tijden zijn Nederlandse tijd\./);
      expect(mail?.text).toMatch(/dinsdag 3 november om 10:00, Jij:\nniet geleverd, order 1042/);
      expect(mail?.text).toMatch(/Automatische assistent:\nJe bent op tijd/);
      // with the receipt, and the rules that it rests on
      expect(mail?.text).toMatch(/\nBestelling: 1042\n[\s\S]*\nWaarom\?\n[\s\S]*7 dagen/);
    },
  );

  story('lets what was half filled in go on afterwards', at, [
    ['niet geleverd', /bestelnummer/],
    ['1042', /e-mailadres/],
    ['mail mij dit gesprek', /welk e-mailadres/],
    ['jan@example.nl', /gaat naar jan@example\.nl[\s\S]*Met welk e-mailadres heb je besteld/],
    ['sanne@example.nl', /Klopt dat/],
    ['ja', /R-1042/],
  ]);

  story(
    'where no mail server is set up, the customer is told that it waits',
    { at, mailReaches: 'folder' },
    [
      ['mail mij dit gesprek', /welk e-mailadres/],
      ['sanne@example.nl', /kan nog geen mail versturen[\s\S]*Kan ik nog iets/],
    ],
  );

  const asked = ['mail mij dit gesprek', /welk e-mailadres/] as const;
  const given = ['sanne@example.nl', /gaat naar sanne/] as const;

  const strangers = ['vreemde@example.com', /gaat naar vreemde/] as const;

  story(
    'goes once a day to an address that is not of their order, whose it is nobody knows',
    at,
    [
      [request, /Klopt dat/],
      [...asked],
      [...strangers],
      ['ja', /op tijd/],
      [...asked],
      ['vreemde@example.com', /kan ik niet nog een gesprek naar vreemde@example\.com[\s\S]*\[Mede/],
      [...asked],
      [...given],
      [
        (customer) => {
          customer.waitsUntil('2026-11-04T10:00:01+01:00');
        },
        /^$/,
      ],
      [...asked],
      [...strangers],
    ],
    ({ customer }) => {
      const to = customer.mails.map((mail) => mail.to);
      expect(to).toEqual(['vreemde@example.com', 'sanne@example.nl', 'vreemde@example.com']);
    },
  );

  story(
    'that asks for an address that is not of their order is no second one by another spelling',
    at,
    [[...asked], [...strangers], [...asked], ['Vreemde@Example.com', /kan ik niet nog een/]],
  );

  story(
    'goes out three times, and then no more: nobody is sent mail without end',
    at,
    [
      [request, /Klopt dat/],
      ['ja', /op tijd/],
      ...Array.from({ length: 3 }, () => [[...asked], [...given]] satisfies Line[]).flat(),
      ['mail mij dit gesprek', /al een paar keer gemaild[\s\S]*\[Medewerker spreken\]/],
      ['mail mij dit gesprek naar iemand@example.nl', /./],
    ],
    ({ customer }) => {
      expect(customer.mails).toHaveLength(3);
    },
  );

  test('to an address that is refused, the customer is told, and it is not tried again', async () => {
    const tried: string[] = [];
    const onMail = ({ to }: Mail) => {
      tried.push(to);
      throw new MailRefused('no such address');
    };
    const customer = await customerIn({ at, onMail });
    await customer.says('mail mij dit gesprek');
    expect(read(await customer.says('sanne@example.nl'))).toMatch(/kon niet worden bezorgd/);
    expect(read(await customer.says('niet geleverd'))).toMatch(/bestelnummer/);
    await customer.tryAgain();
    expect(tried).toEqual(['sanne@example.nl']);
  });

  test('is sent again while the mail server is away, and holds up no answer', async () => {
    let away = true;
    const onMail = () => {
      if (away) throw new MailUnavailable('away');
    };
    const customer = await customerIn({ at, onMail });
    await customer.says('mail mij dit gesprek');
    await customer.says('sanne@example.nl');
    expect(read(await customer.says('niet geleverd'))).toMatch(/bestelnummer/);
    expect(customer.mails).toEqual([]);
    away = false;
    await customer.tryAgain();
    expect(customer.mails).toHaveLength(1);
  });
});
