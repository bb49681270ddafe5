import type { Activity, Attachment, CardAction } from 'botbuilder';
import type { Choice, Reply, ShownReceipt } from '../../dialogs/conversation/dialog.ts';
import { localeOf, type Language } from '../../dialogs/language.ts';
import type { PolicyDecision } from '../ports/conversation/policy-decision.ts';

/** A message of the bot as a Bot Framework activity; each channel renders it as well as it can. */
export function toActivity(reply: Reply, language: Language): Partial<Activity> {
  const { text, choices, receipt, asksForPhone } = reply;
  return {
    type: 'message',
    text,
    textFormat: 'markdown',
    locale: localeOf(language),
    ...(asksForPhone && { channelData: { asksForPhone } }),
    ...(choices && { suggestedActions: { to: [], actions: choices.map(button) } }),
    ...(receipt && { attachments: [receiptCard(receipt)], entities: [policyDecision(receipt)] }),
  };
}

/** A message that names one of the staff: shown as it is written, so that no name becomes a link. */
export function toPlainActivity(text: string, language: Language): Partial<Activity> {
  return { ...toActivity({ text }, language), textFormat: 'plain' };
}

// Pressing it says the label, as typing it would, and carries what it stands for.
function button({ label, dialog, slot, value }: Choice): CardAction {
  return {
    type: 'messageBack',
    title: label,
    text: label,
    displayText: label,
    value: { loket: { dialog, slot, value } },
  };
}

function policyDecision({ receipt, reference }: ShownReceipt): PolicyDecision {
  const { policy, version, outcome, clauses, lastDay, inputs } = receipt;
  return {
    type: 'policyDecision',
    policy,
    version,
    outcome,
    clauses,
    lastDay,
    caseReference: reference ?? null,
    inputs,
  };
}

function receiptCard({ title, facts, why }: ShownReceipt): Attachment {
  const clauses = why.clauses.map((text) => ({
    type: 'TextBlock',
    text,
    wrap: true,
    size: 'small',
  }));
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.3',
      // what a screen reader says of the card when it comes in
      speak: [title, ...facts.map(({ label, value }) => `${label}: ${value}`)].join('. '),
      body: [
        { type: 'TextBlock', text: title, weight: 'bolder', wrap: true, style: 'heading' },
        { type: 'FactSet', facts: facts.map(({ label, value }) => ({ title: label, value })) },
      ],
      actions: [
        {
          type: 'Action.ShowCard',
          title: why.label,
          card: { type: 'AdaptiveCard', version: '1.3', body: clauses },
        },
      ],
    },
  };
}
