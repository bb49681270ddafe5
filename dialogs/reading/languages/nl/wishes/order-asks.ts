import type { OrderAskWords } from '../../answer-words.ts';

export const orderAsks: OrderAskWords = {
  changes: {
    cancel: [
      ['annuleren', '(annul|anul)(eer|eren|ering|eert)'],
      ['geannuleerd', 'ge(annul|anul)eerd'],
      ...['cancelen', 'afzeggen', 'afbestellen', 'intrekken', 'tegenhouden', 'terugdraaien'],
      ['niet verzenden', 'niet (meer )?(verzenden|versturen|opsturen)'],
      ['stop de verzending', 'stop de (verzending|zending|bestelling|order)'],
      ['ik wil hem niet meer', 'wil (hem|het|ze|de bestelling|de order) niet meer'],
    ],
    address: [
      ['adres', '(bezorg|aflever|woon)?adres(sen|gegevens)?'],
      ...['huisnummer', 'postcode', 'straatnaam'],
      ['verhuisd', 'verhui(s|sd|zen|zing)'],
      ['naar mijn werk', "naar (mijn|m'n|mn) (werk|kantoor|ouders|moeder|vader|buren|zus|broer)"],
      ['ergens anders bezorgen', '(ergens anders|elders) (heen|bezorgen|afleveren|laten bezorgen)'],
    ],
    invoice: [
      ['factuur', '(btw )?factu(ur|ren)'],
      ['bonnetje', '(kassa|aankoop)?bon(netje)?'],
      ...['aankoopbewijs', 'rekening', 'nota'],
    ],
  },
  payment: [
    ['betaling', 'betaling(en)?'],
    ['is het betaald', '(is|was|staat) .{0,30}betaald'],
    ['overgemaakt', '(overgemaakt|overboeking|overschrijving)'],
    ['geld al binnen', '(geld|bedrag) .{0,20}binnen'],
  ],
  waits: [
    [
      'oke dan wacht ik nog even',
      '((oke|ok|prima|goed|is goed|top|nee|nou|ja) )?((dan )?(wacht|wachten) (ik|we|wij)( (het|hem))?|(ik|we|wij) (wacht|wachten)( (het|hem))?( dan)?)( (nog|even|wel|gewoon|maar|af|rustig|een|dag|dagje|dagen|tot|dan)){0,5}( hoor)?',
    ],
    [
      'nog even wachten',
      '(toch |maar |gewoon )?(nog )?(even |effe )?(wachten|afwachten)( maar| nog)?',
    ],
    ['ik wacht nog even', 'ik wacht (nog )?(even|effe)( af)?'],
    ['ik kijk het nog even aan', '(ik|we) (kijk|kijken) het (nog )?(even|effe) aan'],
  ],
  looksInto: [
    [
      'laat iemand ernaar kijken',
      '(ja |graag |prima |oke? |nou |doe maar )?laat (maar |dan |graag |dan maar )?(een medewerker |iemand |een collega |jullie |het |dat )?(er ?|even |maar )?(naar |daarnaar |ernaar )?(kijken|uitzoeken|nakijken|onderzoeken|opsporen)( aub| graag| alsjeblieft| maar| even| snel){0,3}',
    ],
    [
      'kun je het laten uitzoeken',
      '(kun|kan|kunt|kunnen|wil|willen) (je|jij|u|jullie|iemand) (dat|het|dit|hem|er)( \\w+){0,4} (uitzoeken|nakijken|nagaan|onderzoeken|naar kijken|laten uitzoeken)',
    ],
    [
      'ja zoek het maar uit aub',
      '(ja |graag |prima |oke? )?zoek (het |dat |dit |hem )?(maar |even |graag |alsjeblieft |aub )?(op|uit)( aub| graag| alsjeblieft| maar| even| snel){0,3}',
    ],
    [
      'graag uitzoeken',
      '(graag|ja|aub)( graag| aub)? (laten )?(uitzoeken|nakijken|onderzoeken)( aub| graag)?',
    ],
    [
      'iemand moet dit uitzoeken',
      '(iemand|jullie|een medewerker) (moet|moeten|mag) (dit|dat|het|hem|er) (maar |even |eens )?(uitzoeken|nakijken|naar kijken)',
    ],
  ],
};
