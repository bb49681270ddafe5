import type { Language } from '../language.ts';

/** Something to try in the chat besides a refund. */
export interface Conversation {
  title: string;
  /** What to say, with `{number}` where the number of the demo order goes. */
  say: string;
  /** The demo order that it is about, if any. */
  order?: string;
  /** How it goes on. */
  then: string;
}

/** A sentence to try for each dialog that is not about money back. */
export const conversations: Record<Language, Conversation[]> = {
  nl: [
    {
      title: 'Valt onder ondersteuning',
      say: 'De Snelheidsmodule werkt niet, bestelling {number}',
      order: '1044',
      then: 'Heeft iemand anders het product veranderd? Dan loopt het anders af.',
    },
    {
      title: 'Eerst bijwerken',
      say: 'Hoe kan ik SEO Pro instellen, bestelling {number}',
      order: '1042',
      then: 'Er is een nieuwere versie dan die van deze bestelling.',
    },
    {
      title: 'Maatwerk, op offerte',
      say: 'Kunnen jullie Thema Noord aanpassen, bestelling {number}',
      order: '1045',
      then: 'Kies “Iets laten aanpassen”.',
    },
    {
      title: 'Klacht indienen',
      say: 'Ik wil een klacht indienen over bestelling {number}',
      order: '1043',
      then: 'Je hoort meteen wanneer je antwoord krijgt.',
    },
    {
      title: 'Klacht volgen',
      say: 'Hoe staat het met mijn klacht? {number}',
      order: '1043',
      then: 'Nadat je hem hebt ingediend. Van daar kun je naar de directie.',
    },
    {
      title: 'Verwijderde review',
      say: 'Mijn review is verwijderd',
      then: 'Op eigen site of op Trustpilot: dat maakt verschil.',
    },
    {
      title: 'Ingetrokken licentie',
      say: 'Mijn licentie is ingetrokken',
      then: 'Een andere medewerker bekijkt het opnieuw.',
    },
    {
      title: 'Herkomst van reviews',
      say: 'Waar komen jullie reviews vandaan?',
      then: 'Wie ze schrijft, en wat wij er wel en niet aan kunnen doen.',
    },
    { title: 'Uitleg bij een besluit', say: 'Waarom?', then: 'Na elke uitkomst.' },
    { title: 'Gesprek bewaren', say: 'Mail mij dit gesprek', then: 'Op elk moment.' },
  ],
  en: [
    {
      title: 'Covered by support',
      say: 'The speed module is not working, order {number}',
      order: '1044',
      then: 'Did somebody else change the product? Then it ends differently.',
    },
    {
      title: 'Update first',
      say: 'How do I set up SEO Pro, order {number}',
      order: '1042',
      then: 'There is a newer version than the one in this order.',
    },
    {
      title: 'Custom work, by quote',
      say: 'Can you customise the North theme, order {number}',
      order: '1045',
      then: 'Choose “Have something changed”.',
    },
    {
      title: 'Make a complaint',
      say: 'I want to make a complaint about order {number}',
      order: '1043',
      then: 'You hear at once when you will get an answer.',
    },
    {
      title: 'Follow a complaint',
      say: 'How is my complaint doing? {number}',
      order: '1043',
      then: 'Once you have made it. From there you can go to the board.',
    },
    {
      title: 'Removed review',
      say: 'My review was removed',
      then: 'On our own site or on Trustpilot: that makes a difference.',
    },
    {
      title: 'Cancelled licence',
      say: 'My licence was cancelled',
      then: 'Another colleague takes a second look.',
    },
    {
      title: 'Where reviews come from',
      say: 'Where do your reviews come from?',
      then: 'Who writes them, and what we can and cannot do about them.',
    },
    { title: 'The reasons behind a decision', say: 'Why?', then: 'After any outcome.' },
    { title: 'Keep the conversation', say: 'Mail me this conversation', then: 'At any time.' },
  ],
};
