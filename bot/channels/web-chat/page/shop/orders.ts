import type { Language } from '../language.ts';

/** A demo order as the server lists it, with what a visitor may try with it. */
export interface DemoOrder {
  number: string;
  email: string;
  postcode?: string;
  scenario: Record<Language, string>;
}

const labels: Record<Language, { order: string; email: string; postcode: string }> = {
  nl: { order: 'Bestelling', email: 'E-mail', postcode: 'Postcode' },
  en: { order: 'Order', email: 'E-mail', postcode: 'Postcode' },
};

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
  const facts = document.createElement('dl');
  for (const [name, value] of [
    [words.email, order.email],
    [words.postcode, order.postcode],
  ]) {
    if (name && value) facts.append(filled('dt', name), filled('dd', value));
  }
  const card = document.createElement('li');
  const heading = filled('h3', `${words.order} `);
  heading.append(filled('span', order.number));
  card.append(heading, filled('p', order.scenario[language]), facts);
  return card;
}

function filled(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function isDemoOrder(value: unknown): value is DemoOrder {
  const { number, email, scenario } = (value ?? {}) as Partial<Record<string, unknown>>;
  const { nl, en } = (scenario ?? {}) as Partial<Record<string, unknown>>;
  return [number, email, nl, en].every((text) => typeof text === 'string');
}
