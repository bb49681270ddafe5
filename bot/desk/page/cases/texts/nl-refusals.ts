/** Why something could not be entered, in Dutch. */
export const refusalsNl = {
  /** Why something is shown and cannot be done. */
  notAllowed: {
    assigned: 'Alleen een manager wijst een onderzoeker aan.',
    'board-received': 'Een manager legt de zaak voor aan de directie.',
    'board-answered': 'De directie antwoordt, en daar iemand die de klacht niet zelf behandelde.',
    'referred-outside': 'Een manager of de directie verwijst door.',
    decided: 'Iemand anders besluit: jij nam het eerste besluit, of je rol mag dit niet.',
    other: 'Dit mag iemand met jouw rol niet.',
  },

  /** Why the server refused it. */
  refusals: {
    'not-at-this-point': 'Dat kan nu niet meer. Kijk in het verloop wat er is gebeurd.',
    'not-for-this-role': 'Dit mag iemand met jouw rol niet.',
    'not-granted-by-manager': 'Alleen een manager kent iets toe.',
    'same-person': 'Iemand anders besluit: jij hebt dit al behandeld.',
    'date-has-passed': 'Kies een dag die nog niet voorbij is.',
    'board-has-time': 'De directie heeft nog tijd om te antwoorden.',
    'nobody-escalated': 'De klant heeft niet om de directie gevraagd.',
    'board-answered-already': 'De directie heeft al geantwoord.',
    'nothing-to-carry-out': 'Er is geen opzegging om uit te voeren.',
    'carried-out-already': 'De opzegging is al uitgevoerd.',
    'paid-out-already': 'Er is al terugbetaald.',
    'not-granted': 'Er is niets toegekend om terug te betalen.',
    'received-already': 'De artikelen zijn al terug.',
    'order-known': 'De klant heeft al laten zien welke bestelling het is.',
    'orders-unavailable': 'Het bestelsysteem antwoordt niet. Probeer het zo nog eens.',
    'offer-has-lapsed': 'De offerte is verlopen. Stuur een nieuwe.',
    'letter-lacks': 'In de brief ontbreekt iets.',
  },
  lacks: (words: string) => `In de brief ontbreekt “${words}”`,
  faults: {
    missing: 'Vul dit in.',
    choose: 'Maak een keuze.',
    amount: 'Schrijf een bedrag, zoals 49,95 of 1250.',
    past: 'Kies vandaag of later.',
    order: 'Er is niet precies één bestelling met dit nummer. Klopt het?',
    address: 'Schrijf een e-mailadres, zoals naam@voorbeeld.nl.',
    invalid: 'Dit klopt nog niet.',
    tooLate: (day: string) => `Kies uiterlijk ${day}.`,
    general: 'Dat lukte niet. Wat je schreef staat er nog.',
  },

  // the letter
  seeLetter: 'Bekijk de brief',
  enter: 'Leg vast',
  letter: 'Brief aan de klant',
  letterSubject: 'Onderwerp',
  letterText: 'Tekst',
  letterChanged: 'Je hebt de tekst aangepast.',
  letterReset: 'Zet terug',
};
