import { readConfig, type Config } from '../config.ts';
import { openErasures, openFiles, openMailFolder, openStaff } from '../data-folder.ts';
import { emailSchema } from '../desk/sign-in/schemas.ts';
import { openLog } from '../log.ts';
import { machineClock } from '../machine-clock.ts';
import { readPolicyBook } from '../policy-book/policy-book-folder.ts';
import type { KeptRecord } from '../privacy/erase.ts';
import {
  count,
  exportPerson,
  inNumbers,
  openPrivacyRequests,
  type FoundCounts,
  type InTheWay,
  type Person,
} from '../privacy/requests.ts';
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
                                   also where cases are open, such as a refund nobody has decided on, or
                                   a letter has not left yet`;

const reasons: Record<KeptRecord['reason'], string> = {
  'complaint-record':
    'the record of a complaint, without words, files and addresses (GDPR, article 17(3)(b) and (e))',
  'request-record':
    'the record of this request, as proof that it was answered (GDPR, article 5(2))',
};

void printAnswer(answer, usage);

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
  const person = { orders: order, emails: email.map(readEmail) };
  const config = readConfig();
  if (command === 'export' && !open) return giveOut(person, config);
  if (command === 'erase') return erase(person, config, open);
  throw new UsageError(usage);
}

function readEmail(given: string): string {
  const email = emailSchema.safeParse(given).data;
  if (email === undefined) throw new UsageError(`"${given}" is no e-mail address\n\n${usage}`);
  return email;
}

async function giveOut(person: Person, config: Config): Promise<string> {
  const { given, found } = await withStoppedStore(config, (store) =>
    exportPerson(person, { store, clock: machineClock }),
  );
  await audit(config, 'privacy-exported', found);
  return JSON.stringify(given, null, 2);
}

async function erase(person: Person, config: Config, open: boolean): Promise<Answer> {
  const { book } = await readPolicyBook(config.bookDir);
  const files = await openFiles(config);
  const tools = { files, mail: openMailFolder(config), erasures: openErasures(config) };
  return withStoppedStore(config, async (store) => {
    const requests = openPrivacyRequests({
      ...{ ...tools, store, book: () => book },
      clock: machineClock,
    });
    const erased = await requests.erase(person, { anyway: open });
    if (!erased.ok) {
      const text = `Nothing was erased: ${whatStops(erased)} Deal with that first, or add --open.`;
      return { text, exitCode: 1 };
    }
    await audit(config, 'privacy-erased', erased.found);
    return { text: report(erased.found, erased.kept), exitCode: 0 };
  });
}

function whatStops({ open, unsent }: InTheWay): string {
  return [
    ...(open.length === 0 ? [] : [`${open.join(', ')} ${open.length === 1 ? 'is' : 'are'} open.`]),
    ...(unsent.length === 0 ? [] : [`A letter of ${unsent.join(', ')} has not been sent yet.`]),
  ].join(' ');
}

function report({ conversations, cases }: FoundCounts, kept: KeptRecord[]): string {
  if (conversations + cases === 0) return 'Nothing is kept of them.';
  return [
    `Erased ${count(conversations, 'conversation')} and ${count(cases - kept.length, 'case')}, with their files and mail.`,
    ...kept.map(({ reference, reason }) => `Kept ${reference}: ${reasons[reason]}.`),
  ].join('\n');
}

async function audit(config: Config, action: string, found: FoundCounts): Promise<void> {
  const staff = await openStaff(config, openLog());
  await staff.audit({ at: machineClock().toString(), action, detail: inNumbers(found) });
  await staff.close();
}
