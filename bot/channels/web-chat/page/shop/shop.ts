import { languageOf, type Language } from '../language.ts';
import { withdrawAddress } from '../withdraw-address.ts';
import { english } from './english.ts';
import { conversationRows, fetchOrders, orderCard } from './orders.ts';

const root = document.documentElement;
const switcher = document.getElementById('language');
const translated = [...document.querySelectorAll<HTMLElement>('[data-text]')];
const dutch = new Map(translated.map((element) => [element, element.textContent]));
const orders = fetchOrders();

switcher?.addEventListener('click', () => void show(root.lang === 'nl' ? 'en' : 'nl'));
void show(languageOf(new URLSearchParams(location.search).get('language')));

/** The chat follows by itself: it watches the language of the page. */
async function show(language: Language): Promise<void> {
  root.lang = language;
  for (const [element, text] of dutch) {
    const translation = english[element.dataset['text'] ?? ''];
    element.textContent = language === 'en' && translation ? translation : text;
  }
  document.getElementById('withdraw')?.setAttribute('href', withdrawAddress('', '', language));
  if (switcher) {
    switcher.textContent = language === 'nl' ? 'EN' : 'NL';
    switcher.lang = language === 'nl' ? 'en' : 'nl';
    switcher.ariaLabel = language === 'nl' ? 'Switch to English' : 'Schakel over naar Nederlands';
  }
  const known = await orders;
  const cards = known.map((order) => orderCard(order, language));
  document.getElementById('orders')?.replaceChildren(...cards);
  document.getElementById('conversations')?.replaceChildren(...conversationRows(known, language));
  for (const part of document.querySelectorAll<HTMLElement>('#probeer, [data-needs-orders]')) {
    part.hidden = cards.length === 0;
  }
}
