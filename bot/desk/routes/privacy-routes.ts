import { inNumbers, type FoundCounts, type InTheWay } from '../../privacy/requests.ts';
import { permissions } from '../api/permissions.ts';
import { erasedSchema, erasureSchema, exportSchema, personSchema } from '../api/privacy-schemas.ts';
import { Refusal } from '../api/refusal.ts';
import { route, type Route } from '../api/route.ts';
import type { DeskServices } from './desk-services.ts';

/** What is given out and erased of a customer who asks for that. */
export function privacyRoutes({ privacy, guard, clock, changeLog }: DeskServices): Route[] {
  const roles = permissions.answerPrivacyRequests;

  /** Says how much, and not whose. */
  function audit(staff: string, action: string, found: FoundCounts): Promise<void> {
    return guard.audit({ staff, action, detail: inNumbers(found) });
  }

  return [
    route({
      method: 'post',
      path: '/privacy/export',
      summary: 'All that is kept of a customer, as a file.',
      roles,
      body: personSchema,
      answer: exportSchema,
      async handle({ who, body, response }) {
        const { given, found } = await privacy.export(body);
        await audit(who.staff.id, 'privacy-exported', found);
        const day = clock().toString().slice(0, 10);
        response.setHeader('Content-Disposition', `attachment; filename="loket-${day}.json"`);
        return given;
      },
    }),
    route({
      method: 'post',
      path: '/privacy/erase',
      summary: 'Erases all that is kept of a customer, but the records that must stay.',
      roles,
      body: erasureSchema,
      answer: erasedSchema,
      refusals: [409],
      async handle({ who, body: { open: anyway, ...person } }) {
        const erased = await privacy.erase(person, { anyway });
        if (!erased.ok) throw refusalFor(erased);
        const { found, kept } = erased;
        // pages show what is gone until they read everything anew
        changeLog.addGap();
        await audit(who.staff.id, 'privacy-erased', found);
        return {
          conversations: found.conversations,
          cases: found.cases - kept.length,
          kept,
        };
      },
    }),
  ];
}

function refusalFor({ open, unsent }: InTheWay): Refusal {
  if (open.length > 0) {
    const message = 'Cases are open. Deal with them first, or erase them too.';
    return new Refusal(409, 'cases-open', message, { references: open });
  }
  const message = 'A letter has not been sent yet. Wait for that, or erase it too.';
  return new Refusal(409, 'letter-unsent', message, { references: unsent });
}
