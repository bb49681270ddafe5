import { once } from 'node:events';
import { pino } from 'pino';
import { LowdbStaff } from '../../../bot/stores/lowdb/lowdb-staff.ts';

/*
 * A process that adds accounts and audit entries until it is killed, or to the number given. Arguments: the
 * folder, a name of its own, and how many. It writes `open`, begins at a line of input, and writes
 * `kept <number>` when both are kept.
 */
const [directory = '', name = '', count = 'Infinity'] = process.argv.slice(2);

const staff = await LowdbStaff.open({ directory, log: pino({ level: 'silent' }) });
process.stdout.write('open\n');
await once(process.stdin, 'data');
for (let number = 0; number < Number(count); number += 1) {
  const id = `${name}-${number}`;
  const at = '2026-11-21T11:00:00Z';
  await staff.saveAccount({
    id,
    email: `${id}@example.nl`,
    name: id,
    role: 'agent',
    disabled: false,
    createdAt: at,
  });
  await staff.audit({ at, staff: id, action: 'added', detail: '-'.repeat(500) });
  process.stdout.write(`kept ${number}\n`);
}
process.exit();
