import { summarySlot } from '../../conversation/form/confirmation.ts';
import { asTyped } from '../../conversation/as-typed.ts';
import { boughtOnSlots } from '../../conversation/form/order/bought-on-slots.ts';
import type { Reply } from '../../conversation/dialog.ts';
import type { Form } from '../../conversation/form/form.ts';
import {
  orderNumberSlot,
  handleOrderAnswerOrNone,
  orderLine,
  lookUpOrder,
  orderRestsOn,
  secondFactSlot,
  goesWithoutOrder,
} from '../../conversation/form/order/order-slots.ts';
import { saysLacking } from '../../reading/answers/about-the-question.ts';
import { readChoice } from '../../reading/answers/choice.ts';
import { readSupportAsk, saysNotMe } from '../../reading/wishes/support-ask.ts';
import { hasWords } from '../../reading/text.ts';
import { readAgreement } from '../../reading/answers/agreement.ts';
import { readYesNo } from '../../reading/answers/yes-no.ts';
import { learnedAs } from '../../conversation/form/learned.ts';
import { addTo } from '../../conversation/form/evidence.ts';
import {
  choiceSlot,
  contactSlot,
  slotChoice,
  readBack,
  storySlot,
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
    learned: learnedAs('modified-by'),
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
    if (!isKnownModified(view)) return askModifiedBy.read(answer, view);
    if (saysNotMe(answer.text)) return 'third-party';
    const said = askModifiedBy.read(answer, view);
    return said === 'nobody' ? undefined : said;
  },
  notUnderstood: ({ text }, { context }) =>
    context.words(
      readAgreement(text, context.readAnswer) === 'yes' ? 'support.by-whom' : 'form.not-understood',
    ),
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
      find: ({ text }, { slots }) => (slots.ask === undefined ? readSupportAsk(text) : undefined),
      learned: learnedAs('ask'),
    }),
    also: {
      ...yesNoSlot(dialog, 'also', readAlso, {
        needed: ({ slots }) => slots.ask === 'customization' || isDefect(slots.ask),
        dependsOn: ['ask'],
      }),
      ask: askAlso,
    },
    number: orderNumberSlot(dialog),
    secondFact: secondFactSlot,
    // without an order, the day is what tells which version of the policy counts
    ...boughtOnSlots<SupportSlots>(
      ({ slots, context }) => goesWithoutOrder(slots) && context.book.support.length > 1,
    ),
    product: {
      needed: (view) => itemOf(view) === undefined,
      dependsOn: ['number', 'order'],
      ask: askProduct,
      explain: 'support.explain-product',
      read: ({ text, chosen }, view) => {
        const items = view.known.order?.items ?? [];
        const named = items.map(({ sku, name }) => ({ sku, label: name }));
        const item = items.find(({ sku }) => sku === chosen) ?? readChoice(text, named);
        if (item !== undefined || items.length > 0) return item?.sku;
        return hasWords(text) && !saysLacking(text) ? text : undefined;
      },
    },
    version: choiceSlot(dialog, 'version', ['current', 'outdated', 'unknown'], {
      needed: (view) => versionOf(view) === undefined,
      dependsOn: ['number', 'order', 'product'],
      also: (text) => (saysLacking(text) ? 'unknown' : undefined),
      learned: learnedAs('version'),
    }),
    modifiedBy,
    securityHole: yesNoSlot(dialog, 'securityHole', learnedAs('security-hole'), {
      needed: ({ slots }) =>
        slots.modifiedBy !== undefined &&
        slots.modifiedBy !== 'nobody' &&
        slots.ask !== 'security-update' &&
        slots.ask !== 'customization',
      dependsOn: ['ask', 'modifiedBy'],
    }),
    updated: choiceSlot(dialog, 'updated', ['yes', 'no', 'solved'], {
      also: readYesNo,
      learned: learnedAs('updated'),
      needed: (view) => comesOut(view, 'not-supported-outdated'),
      dependsOn: ['ask', 'version', 'modifiedBy', 'product'],
    }),
    details: {
      mayBeQuestion: () => true,
      ...storySlot(dialog, 'details', { needed: (view) => opensCase(view) || isUnclear(view) }),
      find: (said, view) => view.slots.details && addTo(view.slots.details, said, view),
    },
    contact: contactSlot({ needed: (view) => opensCase(view) || isUnclear(view) }),
    confirmed: summarySlot(
      dialog,
      summarize,
      ['ask', 'number', 'version', 'modifiedBy', 'details', 'contact'],
      {
        needed: ({ slots }) => slots.updated !== 'solved',
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
      },
    ),
  },
  restsOn: orderRestsOn,
  lookUp: lookUpOrder,
  answered: handleOrderAnswerOrNone,
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

function readAlso(text: string, { context, slots }: SupportView) {
  const beside = slots.ask === 'customization' ? 'also-defect' : 'also-wish';
  return context.readAnswer(beside, text);
}

function askProduct({ context, known }: SupportView): Reply {
  const items = known.order?.items ?? [];
  const choices = items.map(({ sku, name }) => ({
    dialog,
    slot: 'product',
    value: sku,
    label: name,
  }));
  const text = context.words('support.ask-product');
  return choices.length === 0 ? { text } : { text, choices };
}

function summarize(view: SupportView): string {
  const { context, slots } = view;
  const { words } = context;
  const asks = [
    slots.ask,
    ...(slots.also === 'yes' ? [slots.ask === 'customization' ? 'defect' : 'customization'] : []),
  ];
  const version = versionOf(view);
  const lines = {
    asks: asks.map((ask) => words(`support.ask.${ask ?? 'usage'}`)).join(' + '),
    product: asTyped(itemOf(view)?.name ?? slots.product ?? ''),
    version: version && words(`support.version-line.${version}`),
    modified: slots.modifiedBy && words(`support.modified-line.${slots.modifiedBy}`),
    order: orderLine(view),
    ...((opensCase(view) || isUnclear(view)) && {
      details: readBack(slots.details),
      contact: slots.contact,
    }),
  };
  const told = Object.entries(lines).flatMap(([name, value]) =>
    value === undefined ? [] : [`- ${words(`support.summary-line.${name}`, { value })}`],
  );
  return [words('support.summary'), told.join('\n')].join('\n\n');
}
