import { asTyped } from '../../conversation/as-typed.ts';
import { boughtOnSlots } from '../../conversation/form/bought-on-slots.ts';
import type { Reply } from '../../conversation/dialog.ts';
import type { Form } from '../../conversation/form/form.ts';
import {
  numberOrNone,
  order,
  orderAnsweredOrNone,
  orderLine,
  orderLookUpIfAny,
  secondFactOfOrder,
  withoutOrder,
} from '../../conversation/form/order-slots.ts';
import { saysLacking } from '../../reading/answers/about-the-question.ts';
import { readChoice } from '../../reading/answers/choice.ts';
import { readByWhom, readSupportAsk } from '../../reading/answers/support-ask.ts';
import { hasWords } from '../../reading/text.ts';
import { readYesNo } from '../../reading/answers/yes-no.ts';
import {
  addedTo,
  choiceSlot,
  confirmationSlot,
  contactSlot,
  slotChoice,
  toldBack,
  toldSlot,
  yesNoSlot,
} from '../../conversation/form/slot-kinds.ts';
import { finishSupport } from './support-outcome.ts';
import {
  askSchema,
  comesOut,
  itemOf,
  opensCase,
  supportSlotsSchema,
  versionOf,
  type SupportSlots,
  type SupportView,
} from './support-slots.ts';

const dialog = 'support';

const askModifiedBy = choiceSlot<SupportSlots, SupportSlots['modifiedBy']>(
  dialog,
  'modifiedBy',
  ['nobody', 'customer', 'third-party'],
  {
    needed: ({ slots }) => slots.version !== 'unknown',
    dependsOn: ['number', 'order', 'product'],
    also: (text) => (readYesNo(text) === 'no' ? 'nobody' : readByWhom(text)),
  },
);

// Where the shop knows that the product was changed, the question is only by whom.
const modifiedBy: typeof askModifiedBy = {
  ...askModifiedBy,
  ask(view) {
    const asked = askModifiedBy.ask(view);
    if (!isKnownModified(view)) return asked;
    const choices = asked.choices?.filter(({ value }) => value !== 'nobody') ?? [];
    return { text: view.context.words('support.ask-modifiedBy-known'), choices };
  },
  read(answer, view) {
    const said = askModifiedBy.read(answer, view);
    return said === 'nobody' && isKnownModified(view) ? undefined : said;
  },
  misread: ({ text }, { context }) =>
    context.words(readYesNo(text) === 'yes' ? 'support.by-whom' : 'form.not-understood'),
};

/**
 * A question about a product: what is asked, which product in which version, and whether somebody
 * changed it, decide whether support covers it. Source of the rules: 002_299fd822b9e2d1c0.txt.
 */
export const supportForm: Form<SupportSlots> = {
  dialog,
  schema: supportSlotsSchema.partial(),
  slots: {
    ask: choiceSlot(dialog, 'ask', askSchema.options, {
      spot: (text, { slots }) => (slots.ask === undefined ? readSupportAsk(text) : undefined),
    }),
    also: {
      ...yesNoSlot(dialog, 'also', {
        needed: ({ slots }) => slots.ask === 'customization' || isDefect(slots.ask),
        dependsOn: ['ask'],
      }),
      ask: askAlso,
    },
    number: numberOrNone(dialog),
    secondFact: secondFactOfOrder,
    order,
    // without an order, the day is what tells which version of the policy counts
    ...boughtOnSlots<SupportSlots>(
      ({ slots, context }) => withoutOrder(slots) && context.book.support.length > 1,
    ),
    product: {
      needed: (view) => itemOf(view) === undefined,
      dependsOn: ['number', 'order'],
      ask: askProduct,
      explain: 'support.explain-product',
      read: ({ text, chosen }, view) => {
        const items = view.slots.order?.items ?? [];
        const readLabel = items.map(({ sku, name }) => ({ sku, label: name }));
        const item = items.find(({ sku }) => sku === chosen) ?? readChoice(text, readLabel);
        if (item !== undefined || items.length > 0) return item?.sku;
        return hasWords(text) && !saysLacking(text) ? text : undefined;
      },
    },
    version: choiceSlot(dialog, 'version', ['current', 'outdated', 'unknown'], {
      needed: (view) => versionOf(view) === undefined,
      dependsOn: ['number', 'order', 'product'],
      also: (text) => (saysLacking(text) ? 'unknown' : undefined),
    }),
    modifiedBy,
    securityHole: yesNoSlot(dialog, 'securityHole', {
      needed: ({ slots }) =>
        slots.modifiedBy !== undefined &&
        slots.modifiedBy !== 'nobody' &&
        slots.ask !== 'security-update' &&
        slots.ask !== 'customization',
      dependsOn: ['ask', 'modifiedBy'],
    }),
    updated: yesNoSlot(dialog, 'updated', {
      needed: (view) => comesOut(view, 'not-supported-outdated'),
      dependsOn: ['ask', 'version', 'modifiedBy', 'product'],
    }),
    details: {
      ...toldSlot(dialog, 'details', { needed: (view) => opensCase(view) || isUnclear(view) }),
      spot: (text, view, files) =>
        view.slots.details && addedTo(view.slots.details, text, view, files),
    },
    contact: contactSlot({ needed: (view) => opensCase(view) || isUnclear(view) }),
    confirmed: confirmationSlot(dialog, summary, ['ask', 'number', 'details', 'contact'], {
      needed: (view) => opensCase(view) || isUnclear(view),
      dependsOn: [
        'ask',
        'also',
        'number',
        'order',
        'product',
        'version',
        'modifiedBy',
        'securityHole',
        'updated',
        'details',
        'contact',
        'boughtOn',
      ],
    }),
  },
  lookUp: orderLookUpIfAny,
  answered: orderAnsweredOrNone,
  finish: finishSupport,
};

function isDefect(ask: SupportSlots['ask'] | undefined): boolean {
  return ask === 'defect' || ask === 'bundled-asset-defect';
}

/** One question was asked and the answer stays open: a person finds out. */
function isUnclear(view: SupportView): boolean {
  return versionOf(view) === 'unknown';
}

function isKnownModified(view: SupportView): boolean {
  return itemOf(view)?.modified === true;
}

function askAlso({ context, slots }: SupportView): Reply {
  const key = slots.ask === 'customization' ? 'support.ask-also-defect' : 'support.ask-also-wish';
  const choices = ['yes', 'no'].map((value) => slotChoice(context, dialog, 'also', value));
  return { text: context.words(key), choices };
}

function askProduct({ context, slots }: SupportView): Reply {
  const items = slots.order?.items ?? [];
  const choices = items.map(({ sku, name }) => ({
    dialog,
    slot: 'product',
    value: sku,
    label: name,
  }));
  const text = context.words('support.ask-product');
  return choices.length === 0 ? { text } : { text, choices };
}

function summary(view: SupportView): string {
  const { context, slots } = view;
  const { words } = context;
  const asks = [
    slots.ask,
    ...(slots.also === 'yes' ? [slots.ask === 'customization' ? 'defect' : 'customization'] : []),
  ];
  return words('support.summary', {
    asks: asks.map((ask) => words(`support.ask.${ask ?? 'usage'}`)).join(' + '),
    product: asTyped(itemOf(view)?.name ?? slots.product ?? ''),
    order: orderLine(slots, context),
    details: toldBack(slots.details),
    contact: slots.contact ?? '',
  });
}
