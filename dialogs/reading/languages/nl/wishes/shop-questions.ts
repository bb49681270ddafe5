import type { ShopQuestionWords } from '../../answer-words.ts';

const being = '(robot|bot|mens|computer|chatbot|persoon|machine|medewerker|ai)';

export const shopQuestions: ShopQuestionWords = {
  hours: {
    before: `hallo hoi wat welke hoe en is zijn de jullie uw mag ik kun je mij vertellen doorgeven weten graag`,
    name: [['openingstijden', 'openingstijd(en)?'], 'openingsuren'],
    after: [
      ...['van', 'voor', 'op', 'in', 'met', 'jullie', 'de', 'het', 'winkel', 'zijn', 'weten'],
      ...['vertellen', 'doorgeven', 'aub', 'graag', 'weekend', 'kerst', 'vandaag', 'morgen'],
      ['zaterdag', '\\w+dag'],
    ],
  },
  opening: {
    when: ['hoe laat', 'wanneer', 'welke dagen'],
    are: ['zijn', 'is'],
    shop: ['jullie', 'u', 'je', 'de winkel'],
    open: ['open', 'dicht', 'bereikbaar', 'gesloten', 'aanwezig'],
    day: ['nu', 'vandaag', 'morgen', 'in het weekend', ['op zaterdag', 'op \\w+']],
  },
  breaks: [
    [
      'hebben jullie lunchpauze',
      '(en )?(hebben|houden|heeft) (jullie|u|de winkel) (ook |een |wel )*(lunch ?pauze|middagpauze|pauze|lunch)( tussen de middag)?',
    ],
    [
      'zijn jullie tussen de middag open',
      '(en )?(zijn|is) (jullie|u|de winkel) (ook )?(open |dicht |gesloten |bereikbaar )?(tussen de middag|in de lunch(pauze)?|tijdens de lunch(pauze)?|rond lunchtijd)( (open|dicht|gesloten|bereikbaar))?',
    ],
    ['lunchpauze', '(jullie )?lunch ?pauze'],
  ],
  contact: [
    [
      'wat is jullie telefoonnummer',
      '(en )?(wat|welke?) (is|zijn) (jullie|uw|je|het|de) (telefoon ?(nummer)?|e ?-?mail ?(adres)?|mail ?adres|adres|vestigingsadres|postadres|contactgegevens)( (van de winkel|ook alweer|dan))*',
    ],
    [
      'hebben jullie een telefoonnummer',
      '(hebben|heeft) (jullie|u|de winkel) (ook |wel |misschien )*(een )?(telefoon ?nummer|e ?-?mail ?adres|mail ?adres|adres)( (voor me|waar ik .{1,30}))?',
    ],
    [
      'op welk nummer kan ik jullie bellen',
      '(op|onder) welk (telefoon ?)?nummer (kan|kunnen|zijn) (ik |we |wij )?(jullie|u)( (bellen|bereiken|bereikbaar|te bereiken))+',
    ],
    [
      'waar zitten jullie',
      '(en )?waar (zitten|zijn|zit) (jullie|u|de winkel)( (gevestigd|precies|ergens))*',
    ],
    [
      'hoe kan ik jullie bereiken',
      'hoe (kan|kunnen) (ik|we|wij) (jullie|u) (bereiken|bellen|mailen)',
    ],
    [
      'telefoonnummer',
      '(jullie )?(telefoonnummer|mailadres|e-?mailadres|contactgegevens)( van de winkel)?',
    ],
  ],
  replyTime: [
    [
      'binnen hoeveel dagen ongeveer',
      '(en )?binnen hoeveel (tijd|dagen|uur|weken)( (ongeveer|dan|hoor|krijg|ik|iets|antwoord|bericht|reactie|meestal))*',
    ],
    [
      'kan dat ook sneller',
      '(kan|gaat) (het|dat|dit) (ook |niet |iets |wat |nog )*(sneller|eerder|vlugger)( .{0,60})?',
    ],
    [
      'hoe lang duurt dat ongeveer',
      '(en )?hoe ?lang (duurt|gaat) (het|dat|dit|zoiets)( (ongeveer|duren|meestal|dan))*',
    ],
    ['hoe snel reageren jullie', 'hoe snel (reageren|antwoorden) (jullie|u)'],
    [
      'hoe lang duurt het voordat ik antwoord krijg',
      '(en )?hoe ?lang duurt het (voor|voordat|tot|totdat) ik( (iets|wat|een|antwoord|reactie|bericht|van jullie|van u|verwachten|hoor|krijg))+',
    ],
    [
      'wanneer krijg ik antwoord',
      '(en )?(wanneer|hoe snel|binnen hoeveel tijd) (hoor|krijg|kan|mag) ik( dan)?( (iets|wat|een|antwoord|reactie|bericht|van jullie|van u|verwachten|hoor|krijg))+',
    ],
  ],
  payout: [
    [
      'krijg ik dan mijn geld terug',
      "((en|ja|dus|maar) )*(krijg|ontvang) ik (dan |nu |wel |straks )*(mijn|m'n|mn|het) geld( (dan|wel|nu|terug|ook))*",
    ],
    [
      'wanneer krijg ik mijn geld terug',
      "(en )?(wanneer|hoe snel) (krijg ik|heb ik|is|komt|staat) (dan )?(mijn|m'n|mn|het) geld( (dan|terug|er|op mijn rekening))*",
    ],
    [
      'hoe lang duurt het voor ik mijn geld terug heb',
      "(en )?hoe ?lang duurt het (voor|voordat|tot|totdat) ik (mijn|m'n|mn|het) geld( (terug|heb|krijg|er))*",
    ],
  ],
  subscription: [
    [
      'tot wanneer loopt mijn abonnement',
      '(en )?(tot wanneer|wanneer|hoe ?lang) (loopt|stopt|eindigt|verloopt|duurt) (mijn|het|dit) (abonnement|contract|lidmaatschap)( (af|nog|door|eigenlijk|precies|dan|ook alweer))*',
    ],
    [
      'loopt mijn abonnement automatisch door',
      '(loopt|wordt|stopt) (mijn|het|een) (abonnement|contract) (automatisch|vanzelf)( (door|af|verlengd))?',
    ],
    [
      'kan ik opzeggen wanneer ik wil',
      '(kan|mag) ik (mijn abonnement |het )?(opzeggen wanneer ik wil|(altijd|zomaar|tussentijds|maandelijks|elke maand|(op )?(elk|ieder)( gewenst)? moment|wanneer ik wil) (opzeggen|stoppen))',
    ],
    [
      'wat is de opzegtermijn',
      '(en )?(wat|hoe ?lang|hoeveel) (is|bedraagt) (de|jullie|mijn) opzegtermijn|(is er|hebben jullie|geldt er) (ook )?een opzegtermijn',
    ],
    ['wat gebeurt er als ik opzeg', 'wat (gebeurt er )?als ik( mijn abonnement| het)? opzeg'],
  ],
  robot: [
    [
      'ben je een robot of een mens',
      `(ben|bent) (je|jij|u) (nou |nu |soms |wel )?(een )?(echte? )?(${being}|echt)( of (een )?${being})?`,
    ],
    [
      'praat ik met een robot',
      `(praat|chat|spreek|typ|heb) ik (nu |hier )?(met )?een (echte? )?${being}( of (met )?een ${being})?`,
    ],
    ['is dit een bot', `is dit (nou |nu )?(een )?(echte? )?(${being}|automatisch)`],
  ],
};
