import type { Language } from '../language.ts';
import { conversations } from './conversations.ts';

/** A demo order as the server lists it, with what a visitor may try with it. */
export interface DemoOrder {
  number: string;
  email: string;
  postcode?: string;
  scenario: Record<Language, Scenario>;
}

interface Scenario {
  outcome: string;
  situation: string;
  say: string;
}

const labels = {
  nl: {
    order: 'Bestelling',
    email: 'E-mail',
    postcode: 'Postcode',
    copy: 'Kopieer en open de chat',
    message: ({ say }: Scenario, number: string, email: string) =>
      `${say}, bestelling ${number}, ${email}`,
  },
  en: {
    order: 'Order',
    email: 'E-mail',
    postcode: 'Postcode',
    copy: 'Copy and open the chat',
    message: ({ say }: Scenario, number: string, email: string) =>
      `${say}, order ${number}, ${email}`,
  },
};

// the server takes any ending: with one of their own, visitors do not find each other's cases
const ending = String(100 + Math.floor(Math.random() * 900));

/** The demo orders; none where the shop runs on orders of its own, or the server is away. */
export async function fetchOrders(): Promise<DemoOrder[]> {
  try {
    const response = await fetch('/demo/orders.json');
    const orders: unknown = response.ok ? await response.json() : [];
    return Array.isArray(orders) ? orders.filter(isDemoOrder) : [];
  } catch {
    return [];
  }
}

export function orderCard(order: DemoOrder, language: Language): HTMLLIElement {
  const words = labels[language];
  const scenario = order.scenario[language];
  const number = `${order.number}-${ending}`;
  const message = words.message(scenario, number, order.email);
  const facts = document.createElement('dl');
  for (const [name, value] of [
    [words.order, number],
    [words.email, order.email],
    [words.postcode, order.postcode],
  ]) {
    if (name && value) facts.append(createText('dt', name), createText('dd', value));
  }
  const card = document.createElement('li');
  card.append(
    createText('h3', scenario.outcome),
    createText('p', scenario.situation),
    createText('q', message),
    facts,
    copyButton(words.copy, message),
  );
  return card;
}

/** What else there is to try, a row each, with the demo orders of this visitor. */
export function conversationRows(orders: DemoOrder[], language: Language): HTMLLIElement[] {
  return conversations[language].map(({ title, say, order: wanted, then }) => {
    const order = orders.find(({ number }) => number === wanted);
    const message = order
      ? `${say.replace('{number}', `${order.number}-${ending}`)}, ${order.email}`
      : say;
    const row = document.createElement('li');
    row.append(
      createText('h4', title),
      createText('p', then),
      createText('q', message),
      copyButton(labels[language].copy, message),
    );
    return row;
  });
}

/** The widget opens the chat; here the message only goes along, to be pasted. */
function copyButton(label: string, message: string): HTMLElement {
  const button = createText('button', label);
  button.className = 'secondary';
  button.dataset['loketOpen'] = '';
  button.addEventListener('click', () => {
    // refused or not there, as on a page without https: the message stands above the button
    if (isSecureContext) void navigator.clipboard.writeText(message).catch(() => undefined);
  });
  return button;
}

function createText(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function isDemoOrder(value: unknown): value is DemoOrder {
  const { number, email, scenario } = (value ?? {}) as Partial<Record<string, unknown>>;
  const { nl, en } = (scenario ?? {}) as Partial<Record<string, unknown>>;
  return [number, email].every((text) => typeof text === 'string') && [nl, en].every(isScenario);
}

function isScenario(value: unknown): value is Scenario {
  const { outcome, situation, say } = (value ?? {}) as Partial<Record<string, unknown>>;
  return [outcome, situation, say].every((text) => typeof text === 'string');
}
