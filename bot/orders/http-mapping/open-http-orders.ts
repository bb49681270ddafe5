import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { orderActionKinds, type OrderAction } from '../../../policies/order/order-action.ts';
import { bareNumber } from '../../../policies/order/order-number.ts';
import {
  OrderActionRefused,
  OrderLookupUnavailable,
  type OrderSystem,
} from '../../ports/order-system.ts';
import { chooseByNumber, indexOrders } from '../by-number.ts';
import type { HttpClient } from '../http-client.ts';
import { orderToChange } from '../order-to-change.ts';
import type { SettingsOf } from '../order-settings.ts';
import { withPlainTexts } from '../plain-text.ts';
import { whyUnreadable } from '../unreadable-file.ts';
import { fillRequest, type Fillings } from './fill-request.ts';
import type { LookupTemplate } from './mapping-schema.ts';
import { Misses, saysThereIsNone, whyRefused } from './not-found.ts';
import { AnswerMismatch, entriesAt, readField, readOrder, type Json } from './read-answer.ts';
import { MappingFaults, readMapping, type Mapping } from './read-mapping.ts';
import { trySample } from './try-sample.ts';

/**
 * Orders out of a system that answers with JSON, asked and read as the mapping says. Throws `MappingFaults` where the
 * mapping is wrong in itself, or does not fit the sample that it names.
 */
export async function openHttpOrders(
  { mapping: path, token }: Pick<SettingsOf<'http'>, 'mapping' | 'token'>,
  { http, log }: { http: HttpClient; log: Logger },
): Promise<OrderSystem> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new MappingFaults(`${path}: ${whyUnreadable(cause)}`, { cause });
  });
  const mapping = readMapping(text, basename(path), token);
  await demandSampleFits(path, mapping);
  const { byNumber, latestOf, actions = {} } = mapping;
  const misses = {
    byNumber: new Misses(mapping.placeOf(['byNumber', 'url'])),
    latestOf: new Misses(mapping.placeOf(['latestOf', 'url'])),
  };

  /** What does not fit is an outage: that there is no such order would be a guess. */
  const guard = <Read>(read: () => Read): Read => {
    try {
      return read();
    } catch (cause) {
      if (!(cause instanceof AnswerMismatch)) throw cause;
      const why = `${mapping.placeOf(cause.place)}: ${cause.message}`;
      log.error({ why }, 'an answer of the order system is not as the mapping says');
      throw new OrderLookupUnavailable(why, { cause });
    }
  };

  async function lookUp(
    name: 'byNumber' | 'latestOf',
    template: LookupTemplate,
    fillings: Fillings,
  ) {
    const request = fillRequest(template, fillings);
    if (!request) return [];
    const answer = await http.request({ ...request, onlyReads: true });
    const { status, body } = answer;
    if (status === 204) return [];
    if (saysThereIsNone(template, answer)) {
      misses[name].add();
      return [];
    }
    if (status >= 400) {
      const why = `${mapping.placeOf([name, 'url'])}: ${whyRefused(status)}`;
      log.error({ why }, 'the order system refuses what the mapping asks');
      throw new OrderLookupUnavailable(why);
    }
    misses[name].stop();
    return guard(() => entriesAt(template.orders, body, [name, 'orders']));
  }

  const textAt = (entry: Json, name: string) => {
    const text = readField(entry, mapping, name);
    return typeof text === 'string' ? text : '';
  };

  async function findEntries(number: string): Promise<Json[]> {
    const written = number.trim();
    for (const spelling of new Set([written, bareNumber(written)])) {
      if (spelling === '') continue;
      const entries = await lookUp('byNumber', byNumber, { number: spelling });
      const found = guard(() =>
        chooseByNumber(written, entries, (entry) => textAt(entry, 'number')),
      );
      if (found.length > 0) return found;
    }
    return [];
  }

  const orderOf = (entry: Json) => withPlainTexts(readOrder(entry, mapping));

  return {
    actions: new Set(orderActionKinds.filter((kind) => actions[kind] !== undefined)),

    async byNumber(number) {
      const entries = await findEntries(number);
      return guard(() => entries.map(orderOf));
    },

    async latestOf(email, most) {
      if (!latestOf) return [];
      const wanted = email.trim().toLowerCase();
      const entries = await lookUp('latestOf', latestOf, { email: wanted, most: String(most) });
      const theirs = guard(() =>
        entries.filter((entry) => textAt(entry, 'email').toLowerCase() === wanted).map(orderOf),
      );
      return indexOrders(theirs).latestOf(wanted, most);
    },

    async perform(action, key) {
      const template = actions[action.type];
      if (!template) throw new OrderActionRefused(`${action.type} is not in the mapping`);
      const entries = await findEntries(action.number);
      const orders = guard(() => entries.map(orderOf));
      const order = orderToChange(action, orders);
      const { number } = order;
      const entry = entries[orders.indexOf(order)] ?? null;
      const id = guard(() => textAt(entry, 'id'));
      const request = fillRequest(template, { ...fillingsOf(action), number, key, id });
      if (!request) throw new OrderActionRefused(`order ${number} cannot stand in an address`);
      const { status } = await http.request(request);
      if (status >= 400) {
        throw new OrderActionRefused(`the order system answers with status ${status}`);
      }
    },

    problems: () => [misses.byNumber, misses.latestOf].flatMap((of) => of.problems()),
  };
}

function fillingsOf(action: OrderAction): Fillings {
  if (action.type !== 'change-address') return action;
  const { name = '', country = '', ...address } = action.address;
  return { number: action.number, name, country, ...address };
}

async function demandSampleFits(path: string, mapping: Mapping): Promise<void> {
  if (mapping.sample === undefined) return;
  const place = mapping.placeOf(['sample']);
  const text = await readFile(join(dirname(path), mapping.sample), 'utf8').catch(
    (cause: unknown) => {
      throw new MappingFaults(`${place}: ${mapping.sample} ${whyUnreadable(cause)}`, { cause });
    },
  );
  const faults = trySample(parse(text, `${place}: ${mapping.sample}`), mapping);
  if (faults.length > 0) throw new MappingFaults(faults.join('\n'));
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new MappingFaults(`${name} is not JSON (${String(cause)})`, { cause });
  }
}
