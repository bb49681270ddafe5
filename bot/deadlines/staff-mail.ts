import { Temporal } from 'temporal-polyfill';
import { formatMoment, type Language } from '../../dialogs/language.ts';
import type { Account } from '../ports/staff-store.ts';
import type { Mail } from '../ports/mail.ts';
import type { Item } from './to-tell.ts';
import { alarmWords, say } from './words.ts';

interface Setting {
  language: Language;
  zone: string;
  /** Where the desk is, without the path; `undefined` where the shop has set none. */
  publicUrl: string | undefined;
}

const groups = ['late', 'waiting', 'today'] as const;
/** Lines of each group: nobody reads more, and each takes its time. The desk has the others. */
const longestGroup = 100;

/** What somebody has to see to, one line a case; late first, and in each group what is oldest. */
export function staffMail(
  { email, name }: Pick<Account, 'email' | 'name'>,
  items: readonly Item[],
  { id, kind }: { id: string; kind: 'digest' | 'alarm' },
  setting: Setting,
): Mail {
  const { language } = setting;
  const count = String(items.length);
  const [first] = items;
  const key = kind === 'digest' ? 'digest' : items.length === 1 ? 'alarm' : 'alarms';
  const parts = groups.flatMap((group) => {
    const own = items
      .filter((item) => item.group === group)
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const lines = own.slice(0, longestGroup).map((item) => `- ${lineOf(item, setting)}`);
    const left = own.length - lines.length;
    if (left > 0) lines.push(say('more', language, { count: String(left) }));
    return lines.length === 0 ? [] : [[say(group, language), ...lines].join('\n')];
  });
  return {
    to: email,
    subject: say(key, language, { count, reference: first?.reference ?? '' }),
    text: [say('greeting', language, { name }), ...parts].join('\n\n'),
    id,
    automatic: true,
  };
}

function lineOf({ reference, about, group, at, owner }: Item, setting: Setting): string {
  const { language, zone, publicUrl } = setting;
  // a time that ends at midnight reads as the day that it ends
  const last = Temporal.Instant.from(at).subtract({ seconds: group === 'waiting' ? 0 : 1 });
  const moment = formatMoment(last, zone, language);
  const when = { late: 'wasDue', waiting: 'since', today: 'due' } as const;
  const whose = owner ? say('owner', language, { owner: owner.name }) : say('nobody', language);
  const line = `${reference}: ${alarmWords[about][language]} (${say(when[group], language, { moment })}; ${whose})`;
  return publicUrl === undefined
    ? line
    : `${line}\n  ${publicUrl}/desk#/cases/${encodeURIComponent(reference)}`;
}
