import type { Play } from './play.ts';
import { withdrawalPlay } from './withdrawal-play.ts';

/** What is played: each opens one case, by what a customer types, and goes on to its end. Names are invented. */
export const plays: Record<string, Play> = {
  complaint: {
    about: 'a complaint from its opening to the board and a body outside the shop, over six weeks',
    scenes: [
      {
        at: '2026-12-23T15:00',
        customer: [
          'ik wil een klacht indienen',
          'Drie keer beloofd, nooit teruggebeld',
          'Excuses en een antwoord',
          '1042 demo@example.nl',
          'Heb ik niet',
          'ja',
        ],
      },
      {
        at: '2026-12-24T10:00',
        staff: 'agent',
        enters: [{ type: 'acknowledged', handler: 'Anna Demo', answerBy: '2027-01-06' }],
      },
      { at: '2027-01-01T12:00', nobody: true },
      {
        at: '2027-01-04T09:30',
        staff: 'agent',
        enters: [{ type: 'passed-to-manager', manager: 'Mira Demo' }],
      },
      {
        at: '2027-01-04T10:00',
        staff: 'manager',
        enters: [{ type: 'assigned', investigator: 'Anna Demo' }],
      },
      {
        at: '2027-01-06T16:00',
        staff: 'agent',
        enters: [{ type: 'progress-reported', newDate: '2027-01-13' }],
      },
      {
        at: '2027-01-13T14:00',
        staff: 'manager',
        enters: [
          {
            type: 'resolved',
            actions: 'We hebben de gesprekken teruggelezen.',
            conclusions: 'Er is drie keer beloofd terug te bellen, en dat is niet gebeurd.',
            changes: 'Een belofte om te bellen staat voortaan met naam en tijd in de agenda.',
            remedies: ['apology'],
            decidedBy: 'Mira Demo',
          },
        ],
      },
      {
        at: '2027-01-15T20:00',
        customer: [
          'ik wil naar de directie met mijn klacht',
          '1042',
          'demo@example.nl',
          'het antwoord is te mager',
          'ja',
        ],
      },
      { at: '2027-01-18T09:15', staff: 'manager', enters: [{ type: 'board-received' }] },
      { at: '2027-01-26T12:00', nobody: true },
      {
        at: '2027-01-28T11:00',
        staff: 'board',
        enters: [
          {
            type: 'board-answered',
            decidedBy: 'Dirk Demo',
            text: 'De klacht is terecht; we bellen deze week.',
          },
        ],
      },
      { at: '2027-02-01T10:00', staff: 'manager', enters: [{ type: 'referred-outside' }] },
      { at: '2027-02-03T10:00', staff: 'manager', enters: [{ type: 'closed' }] },
    ],
  },
  refund: {
    about: 'a refund of an order that never came: asked in time, granted and paid',
    scenes: [
      {
        at: '2026-12-01T10:00',
        customer: ['mijn bestelling is niet geleverd, 1042, demo@example.nl', 'ja'],
      },
      { at: '2026-12-04T10:00', nobody: true },
      {
        at: '2026-12-04T11:00',
        staff: 'agent',
        enters: [
          {
            type: 'decided',
            decidedBy: 'Anna Demo',
            outcome: 'granted',
            reasons: 'Het pakket is niet aangekomen.',
            money: { amount: 49, currency: 'EUR' },
          },
        ],
      },
      { at: '2026-12-04T11:30', staff: 'agent', enters: [{ type: 'paid-out' }] },
      { at: '2026-12-07T09:00', staff: 'agent', enters: [{ type: 'closed' }] },
    ],
  },
  withdrawal: withdrawalPlay,
  support: {
    about:
      'a question that waits for longer than 48 hours: the customer hears where it stands, unasked',
    scenes: [
      {
        at: '2026-12-01T10:00',
        customer: [
          'Hulp bij een product',
          'Er werkt iets niet',
          'Nee, alleen dit',
          '1042 demo@example.nl',
          'Nee, niets',
          'Ja, speelt nog',
          'De sitemap blijft leeg sinds gisteren',
          'ja',
        ],
      },
      { at: '2026-12-04T10:00', nobody: true },
      {
        at: '2026-12-04T14:00',
        staff: 'agent',
        enters: [
          {
            type: 'answered',
            text: 'Zet de cache van je site uit en weer aan, dan verdwijnt de melding.',
          },
        ],
      },
      { at: '2026-12-08T09:00', staff: 'agent', enters: [{ type: 'closed' }] },
    ],
  },
  customization: {
    about: 'custom work: an offer that the customer accepts in the chat, and that is carried out',
    scenes: [
      {
        at: '2026-12-01T10:00',
        customer: [
          'Iets laten aanpassen',
          'nee',
          '1042 demo@example.nl',
          'Nee, niets',
          'Een extra veld in het formulier',
          'ja',
        ],
      },
      {
        at: '2026-12-02T10:00',
        staff: 'agent',
        enters: [
          {
            type: 'quote-offered',
            text: 'Een extra veld voor het huisnummer, met controle.',
            money: { amount: 120, currency: 'EUR' },
            validUntil: '2026-12-16',
          },
        ],
      },
      {
        at: '2026-12-03T20:00',
        customer: ['ik ga akkoord met de offerte', 'Akkoord, bestellen en betalen'],
      },
      {
        at: '2026-12-09T15:00',
        staff: 'agent',
        enters: [{ type: 'closed', text: 'Het veld staat in je formulier.' }],
      },
    ],
  },
  appeal: {
    about: 'a review that was removed is judged again, by another member of staff',
    scenes: [
      {
        at: '2026-12-01T10:00',
        customer: [
          'mijn review is verwijderd',
          'Op jullie eigen site',
          'Die van 1 november over SEO Pro',
          'Het is echt zo gegaan',
          'Heb ik niet',
          'demo@example.nl',
          'ja',
        ],
      },
      {
        at: '2026-12-03T10:00',
        staff: 'manager',
        enters: [
          {
            type: 'decided',
            decidedBy: 'Mira Demo',
            firstDecidedBy: 'Anna Demo',
            outcome: 'upheld',
            reasons: 'De review gaat over een echte ervaring en staat weer op de site.',
          },
        ],
      },
      { at: '2026-12-03T10:05', staff: 'manager', enters: [{ type: 'closed' }] },
    ],
  },
  privacy: {
    about: 'a request for one’s data, which is answered within a month',
    scenes: [
      {
        at: '2026-12-01T20:00',
        customer: ['ik wil inzage in mijn gegevens', 'demo@example.nl', 'ja'],
      },
      { at: '2027-01-04T10:00', nobody: true },
      {
        at: '2027-01-04T11:00',
        staff: 'manager',
        enters: [{ type: 'answered', text: 'In de bijlage staat alles wat we van je bewaren.' }],
      },
      { at: '2027-01-04T11:05', staff: 'manager', enters: [{ type: 'closed' }] },
    ],
  },
};
