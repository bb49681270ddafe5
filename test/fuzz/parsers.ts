import { readFileSync } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { messageActivity, readMessage } from '../../bot/channels/web-chat/activities.ts';
import { Refusal } from '../../bot/channels/web-chat/refusal.ts';
import { parse } from '../../bot/desk/api/read-request.ts';
import { Refusal as DeskRefusal } from '../../bot/desk/api/refusal.ts';
import * as deskSchemas from '../../bot/desk/api/schemas.ts';
import * as signInSchemas from '../../bot/desk/sign-in/schemas.ts';
import { judgeFile } from '../../bot/files/judge-file.ts';
import { readForm } from '../../bot/files/read-form.ts';
import { webChatLimits } from '../../bot/limits/limits.ts';
import { OrdersFileFaults } from '../../bot/orders/orders-file-faults.ts';
import { parseJsonOrders } from '../../bot/orders/parse-json-orders.ts';
import { readInput } from '../../bot/turn/incoming/read-input.ts';
import { readDay } from '../../dialogs/reading/dates/read-day.ts';
import { readEmail, withoutEmails } from '../../dialogs/reading/facts/email.ts';
import {
  findOrderNumber,
  readOrderNumber,
  readOrderNumbers,
  readReference,
} from '../../dialogs/reading/facts/order-number.ts';
import { readSecondFact } from '../../dialogs/reading/facts/second-fact.ts';
import { hideSecrets } from '../../dialogs/reading/facts/secrets.ts';
import { readPolicyFile, type VersionSchema } from '../../policies/book-file/policy-file.ts';
import { policyNames, topics } from '../../policies/topics.ts';
import type { Random } from '../support/random.ts';
import { order, subscription } from '../support/orders.ts';
import { directLineBodies, formOf, valueOf, type JsonSchema } from './bodies.ts';
import { mutateText, mutateValue } from './mutate.ts';

/** One of our readers: makes an input, and gives what reads it. That throws nothing but what `refuses` knows. */
export interface Parser {
  name: string;
  next(random: Random): { input: unknown; read: () => unknown };
  refuses?: (error: unknown) => boolean;
}

const claims = { user: 'dl_x', conversation: 'c1' };

const desk = [
  ...[
    'claimSchema',
    'messageSchema',
    'noteSchema',
    'transferSchema',
    'closeSchema',
    'seenSchema',
  ].map((name) => Reflect.get(deskSchemas, name) as unknown),
  ...Object.values(signInSchemas),
]
  .filter((one) => one instanceof z.ZodType)
  .map((schema) => ({ schema, json: z.toJSONSchema(schema, { io: 'input' }) as JsonSchema }));

const book = policyNames.map((policy) => {
  const name = `${policy}.yaml`;
  const text = readFileSync(join(process.cwd(), 'policies/book', name), 'utf8');
  return { name, text, schema: topics[policy].schema as VersionSchema };
});
// what is long is read in pieces too, as a hundred thousand whole ones would take half an hour
const pieces = book.map(({ text }) => text.slice(0, 500));

const sentences = [
  ...['order 1042', 'ORD-2026-10423', 'bestelnummer: 88213, 3511 AB', 'niet 1042 maar 1043'],
  ...[
    'sanne@example.nl',
    'Sanne de Wit <sanne.de-wit+shop@sub.example.co.uk>',
    's at example punt nl',
  ],
  ...[
    '06-12345678',
    'NL91 ABNA 0417 1643 00',
    '4111 1111 1111 1111',
    '€ 49,95',
    'wachtwoord: hond12',
  ],
];
const days = [
  ...['gisteren', '3 november 2026', 'afgelopen vrijdag', 'op de 15e van vorige maand', '12-11'],
  ...['twee weken geleden', 'last Friday', 'the day before yesterday', '3rd of Nov', 'kerst'],
  ...['tussen 3 en 5 november', 'eergisteren of maandag', '2026-11-03T10:00', 'een dag na Pasen'],
];
const today = Temporal.PlainDate.from('2026-11-21');

function texts(
  name: string,
  samples: readonly string[],
  readers: ((text: string) => unknown)[],
): Parser {
  return {
    name,
    next(random) {
      const input = mutateText(random, samples, 500);
      return { input, read: () => readers.map((read) => read(input)) };
    },
  };
}

export const parsers: Parser[] = [
  {
    name: 'Direct Line bodies',
    next(random) {
      const input = mutateValue(random, random.pick(directLineBodies));
      const read = () => {
        const message = readMessage(input, 0, webChatLimits);
        if (message !== undefined && message !== 'typing')
          readInput(messageActivity(message, claims, []));
      };
      return { input, read };
    },
    refuses: (error) => error instanceof Refusal,
  },
  {
    name: 'uploads (multipart)',
    next(random) {
      const { type, body } = formOf(random);
      const read = async () => {
        const request = new IncomingMessage(new Socket());
        request.headers['content-type'] = type;
        request.push(body);
        request.push(null);
        const form = await readForm(request, 'activity', webChatLimits);
        if ('files' in form) await Promise.all(form.files.map((file) => judgeFile(file)));
      };
      return { input: [type, body.toString('latin1')], read };
    },
  },
  {
    name: "the desk's bodies",
    next(random) {
      const { schema, json } = random.pick(desk);
      const input = mutateValue(random, valueOf(json, random));
      return { input, read: () => parse(schema, input) };
    },
    refuses: (error) => error instanceof DeskRefusal,
  },
  {
    name: 'files of the policy book',
    next(random) {
      const { name, schema } = random.pick(book);
      const input = mutateText(random, pieces, 1_000);
      return { input, read: () => readPolicyFile({ name, text: input }, schema) };
    },
  },
  {
    name: 'the orders file',
    next(random) {
      const orders = mutateValue(random, [order(), subscription()]);
      const text = JSON.stringify(orders);
      const input = random.share() < 0.7 ? text : mutateText(random, [text]);
      return { input, read: () => parseJsonOrders(input, 'orders.json') };
    },
    refuses: (error) => error instanceof OrdersFileFaults,
  },
  texts('days', days, [
    (text) => readDay(text, { language: 'nl', today }),
    (text) => readDay(text, { language: 'en', today }),
  ]),
  texts('order numbers', sentences, [
    readOrderNumber,
    findOrderNumber,
    readOrderNumbers,
    readReference,
  ]),
  texts('e-mail addresses and what else identifies', sentences, [
    ...[readEmail, withoutEmails, hideSecrets, readSecondFact],
  ]),
];
