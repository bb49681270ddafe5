import type { Logger } from 'pino';
import type { DialogContext } from '../../dialogs/conversation/dialog.ts';
import type { Language } from '../../dialogs/language.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import type { CaseWork } from '../ports/case-work.ts';
import type { Clock } from '../ports/clock.ts';
import type { Conversation } from '../ports/conversation/conversation.ts';
import type { HandoffHub } from '../ports/handoff-hub.ts';
import type { MailPort } from '../ports/mail.ts';
import type { LanguageAdvice } from '../ports/language-advice.ts';
import type { OrderSystem } from '../ports/order-system.ts';
import type { Store } from '../ports/store.ts';
import type { Identification } from './identification.ts';
import type { MailQuota } from './mail-quota.ts';

/** What a turn works with. */
export interface TurnTools {
  store: Store;
  identification: Identification;
  /** The system that the shop's orders stand in, and what the shop lets the bot do there. */
  orders: Pick<OrderSystem, 'actions' | 'perform'>;
  /** Enters in cases what came of it. */
  caseWork: () => Pick<CaseWork, 'enterOnce'>;
  /** Where the outside world finds this server, without a slash at its end; absent unless the shop set it. */
  publicUrl?: string | undefined;
  mail: MailPort;
  mailQuota: MailQuota;
  clock: Clock;
  log: Logger;
  book: () => PolicyBook;
  wording: Record<Language, DialogContext['words']>;
  route: DialogContext['route'];
  readAnswer: DialogContext['readAnswer'];
  /** Whether staff take over conversations at the moment; absent where nobody is at a desk. */
  desk?: (() => Promise<'yes' | 'none' | 'closed'>) | undefined;
  /** Whether this member of staff is at the desk now. */
  isPresent?: ((staff: string) => boolean) | undefined;
  /** A language model to ask where the router is not sure; absent unless the shop set one up. */
  advice?: LanguageAdvice | undefined;
  /** Is sent which customers are handed to staff; absent unless the shop set one up. */
  hub?: HandoffHub | undefined;
  /** A link that leads back into the conversation from any device, if there is one, for a mail to this address. */
  linkTo: (
    conversation: Conversation,
    reader: { address: string; language: Language },
  ) => Promise<string | undefined>;
  /** Whether the conversation's channel tells what its customer has seen; on others all counts as seen. */
  tellsSeen: (conversation: Pick<Conversation, 'reference'>) => boolean;
  /** The number that the customer writes from, and whether it may be asked for; absent where it is of no use. */
  phoneOf: (conversation: Pick<Conversation, 'reference'>) => DialogContext['phone'];
  /** Shows that who holds the conversation is at work: the bot looks something up, or staff are writing. */
  busy: (conversation: Conversation, who: 'bot' | 'staff') => void;
}
