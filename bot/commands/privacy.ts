import { Temporal } from 'temporal-polyfill';
import { foldCase } from '../../policies/case/fold-case.ts';
import { readConfig, type Config } from '../config.ts';
import { openErasures, openFiles, openMailFolder, openStaff } from '../data-folder.ts';
import { emailSchema } from '../desk/sign-in/schemas.ts';
import { openLog } from '../log.ts';
import { machineClock } from '../machine-clock.ts';
import { readPolicyBook } from '../policy-book-folder.ts';
import { eraseFound, type KeptRecord } from '../privacy/erase.ts';
import { exportFound } from '../privacy/export.ts';
import { emailName, findPerson, orderName, type Found } from '../privacy/find-person.ts';
import { UsageError, printAnswer, readArguments, type Answer } from './command.ts';
import { withStoppedStore } from './stopped-store.ts';

/*
 * What `npm run privacy` does, for a request by who has shown to be that person. It ends with 0; with 1 where it
 * cannot be done, or cases are still open; and with 2 when the arguments are wrong.
 */

const usage = `Usage (the server stopped):
  npm run -s privacy -- export --order NUMBER --email E-MAIL > FILE
                                   all that is kept of a person, as JSON; one of the two will do, each may be repeated
  npm run -s privacy -- erase --order NUMBER --email E-MAIL
                                   erases all of it but the records that the law lets you keep
  npm run -s privacy -- erase --order NUMBER --open
                                   also where cases are open, such as a refund nobody has decided on`;

const reasons: Record<KeptRecord['reason'], string> = {
  'complaint-record':
    'the record of a complaint, without words, files and addresses (GDPR, article 17(3)(b) and (e))',
  'request-record':
    'the record of this request, as proof that it was answered (GDPR, article 5(2))',
};

await printAnswer(answer, usage);

async function answer(args: string[]): Promise<string | Answer> {
  const { values, positionals } = readArguments(
    {
      args,
      options: {
        order: { type: 'string', multiple: true, default: [] },
        email: { type: 'string', multiple: true, default: [] },
        open: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    },
    usage,
  );
  const { order, email, open } = values;
  const [command, ...more] = positionals;
  if (more.length > 0 || order.length + email.length === 0) throw new UsageError(usage);
  const names = [...order.map(orderName), ...email.map(readEmail)];
  const config = readConfig();
  if (command === 'export' && !open) return exportPerson(names, config);
  if (command === 'erase') return erasePerson(names, config, open);
  throw new UsageError(usage);
}

function readEmail(given: string): string {
  const email = emailSchema.safeParse(given).data;
  if (email === undefined) throw new UsageError(`"${given}" is no e-mail address\n\n${usage}`);
  return emailName(email);
}

async function exportPerson(names: string[], config: Config): Promise<string> {
  const found = await withStoppedStore(config, (store) => findPerson(store, isAmong(names)));
  await audit(config, 'privacy-exported', found);
  return JSON.stringify(exportFound(found, machineClock().toString()), null, 2);
}

async function erasePerson(names: string[], config: Config, open: boolean): Promise<Answer> {
  const { book } = await readPolicyBook(config.bookDir);
  const files = await openFiles(config);
  const mail = openMailFolder(config);
  const now = machineClock();
  return withStoppedStore(config, async (store) => {
    const found = await findPerson(store, isAmong(names));
    const waiting = openCases(found);
    if (waiting.length > 0 && !open) {
      const text = `Nothing was erased: ${waiting.join(', ')} ${waiting.length === 1 ? 'is' : 'are'} open. Deal with that first, or add --open.`;
      return { text, exitCode: 1 };
    }
    // first, so that what a crash leaves over is erased at the next start
    await openErasures(config).add(names, latestOf(now, found));
    const { kept } = await eraseFound(found, book, now, { store, files, mail });
    await store.purge();
    await audit(config, 'privacy-erased', found);
    return { text: report(found, kept), exitCode: 0 };
  });
}

function isAmong(names: string[]): (name: string) => boolean {
  const wanted = new Set(names);
  return (name) => wanted.has(name);
}

/** Complaints leave a record in any case, and the request itself is being answered. */
function openCases({ cases }: Found): string[] {
  return cases.flatMap((one) => {
    const { kind, phase, reference } = foldCase(one);
    return phase === 'open' && kind !== 'complaint' && kind !== 'privacy-request' ? reference : [];
  });
}

// the clock of the server that wrote it may have been ahead
function latestOf(now: Temporal.Instant, { conversations }: Found): string {
  const moments = [now, ...conversations.map(({ head }) => Temporal.Instant.from(head.lastAt))];
  return moments
    .reduce((one, other) => (Temporal.Instant.compare(one, other) < 0 ? other : one))
    .toString();
}

function report(found: Found, kept: KeptRecord[]): string {
  if (found.conversations.length + found.cases.length === 0) return 'Nothing is kept of them.';
  const gone = found.cases.length - kept.length;
  return [
    `Erased ${count(found.conversations.length, 'conversation')} and ${count(gone, 'case')}, with their files and mail.`,
    ...kept.map(({ reference, reason }) => `Kept ${reference}: ${reasons[reason]}.`),
  ].join('\n');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

async function audit(config: Config, action: string, found: Found): Promise<void> {
  const staff = await openStaff(config, openLog());
  const { conversations, cases } = found;
  const detail = `${count(conversations.length, 'conversation')}, ${count(cases.length, 'case')}`;
  await staff.audit({ at: machineClock().toString(), action, detail });
  await staff.close();
}
