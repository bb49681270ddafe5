/*
 * What Teams and Azure Bot Service refuse, in words for staff: what it means, and what to do. After
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability (2026).
 */

const elsewhere = 'Mail of bel de klant.';

const reasons: Record<string, string> = {
  MessageWritesBlocked: `De klant heeft Loket in Teams geblokkeerd of verwijderd. ${elsewhere}`,
  ConversationBlockedByUser: `De klant heeft Loket in Teams geblokkeerd. ${elsewhere}`,
  BotNotInConversationRoster: `Loket zit niet meer in dit gesprek in Teams: de klant heeft het verwijderd. ${elsewhere}`,
  BotDisabledByAdmin: `De Teams-beheerder van deze klant heeft Loket uitgezet. ${elsewhere}`,
  NotEnoughPermissions: `Loket mag in dit gesprek in Teams niet schrijven. ${elsewhere}`,
  ForbiddenOperationException: `Loket mag in dit gesprek niet schrijven. ${elsewhere}`,
  ConversationNotFound: `Dit gesprek bestaat in Teams niet meer. ${elsewhere}`,
  ActivityNotFoundInConversation: `Dit gesprek of het bericht waarop dit antwoordt, is verwijderd. ${elsewhere}`,
};

export const tooLong = 'Het bericht is te lang voor Teams. Stuur het in delen.';

export const notAllowedHost =
  'Het antwoordadres van dit gesprek is niet van Microsoft, dus Loket stuurt er niets heen.';

export const noFiles =
  'Bestanden kan Loket in Teams niet versturen. Mail het bestand aan de klant.';

/**
 * Why a message was refused for good, in Dutch for staff, by the code that stands anywhere in the answer; of one that is not
 * known, the status.
 * Example: `reasonOf(403, '{"error":{"code":"BotDisabledByAdmin"}}')`
 */
export function reasonOf(status: number, text: string): string {
  const known = Object.entries(reasons).find(([code]) => text.includes(code));
  if (known) return known[1];
  if (status === 403) return `Loket mag in dit gesprek niet schrijven. ${elsewhere}`;
  if (status === 404) return `Dit gesprek bestaat daar niet meer. ${elsewhere}`;
  return `Teams nam dit bericht niet aan (status ${status}). Stuur het nog eens, korter of anders.`;
}

/** What whoever runs the shop is to mend before anything is sent again, in Dutch. */
export const troubles = {
  secret:
    'Teams krijgt niets: Microsoft weigert het wachtwoord van de bot. Maak bij de app-registratie een nieuw client secret en zet dat in MicrosoftAppPassword.',
  registration:
    'Teams krijgt niets: Microsoft kent de bot niet. Controleer MicrosoftAppId, MicrosoftAppType en MicrosoftAppTenantId.',
  login:
    'Teams krijgt niets: Microsoft geeft de bot geen toegang. Berichten worden bewaard en gaan zodra het weer kan.',
  token:
    'Teams weigert de bot. Controleer of de Azure Bot bestaat, bij MicrosoftAppId hoort en het kanaal Teams aan heeft.',
} as const;
