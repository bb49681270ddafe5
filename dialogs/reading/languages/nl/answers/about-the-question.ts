import type { AboutTheQuestionWords } from '../../answer-words.ts';

export const aboutTheQuestion: AboutTheQuestionWords = {
  facts: [
    [
      'bestelnummer',
      '(bestel|order|factuur|klacht|zaak|klant|versie|referentie)-? ?(nummers?|nr|code)',
    ],
    ['mailadres', '(e-?)?mail ?adres'],
    ['bevestigingsmail', '(bevestigings|order)-? ?(e-?)?mail(tje)?'],
    ['mailtje', '(e-?)?mail(tje)?'],
    ['post code', 'post ?code'],
    ...['nummer', 'nr', 'bevestiging', 'factuur', 'bon', 'adres', 'versie', 'datum', 'besteldatum'],
    ...['bewijs', 'gegevens', 'details', 'info', 'informatie'],
  ],
  atHand: [
    'bij de hand',
    ['uit mijn hoofd', "uit (mijn|m'n|het) hoofd"],
    ...['bij me', 'voor me', 'op dit moment'],
  ],
  fillers: `sorry ok oke tja hm hmm eh ehm uh uhm euh nou oh helaas ja nee wacht zo gauw snel even nu nog hier echt
    ook gewoon eigenlijk momenteel exact precies meer hoor dan toch alweer aub svp allemaal helemaal goed per se`,
  keeps: {},
  pointers: "dat dit die deze het hem 'm m 't t daar er zo'n zoiets",
  owners: "mijn m'n mn me jouw je jullie uw de een",
  reasons: 'maar want omdat dus',
  asks: [
    ...['waarom', 'waarvoor', 'hoezo', 'wat', 'huh', 'he', 'wablief', 'pardon', 'uitleg', 'help'],
    [
      'waar kan je mee helpen',
      '(wat|waarmee|waar) (kan|kun) (je|u|jij)( me| mij)?( mee)?( doen| helpen)?',
    ],
    [
      'waar vind ik dat',
      '(waar|hoe) (vind|zie|haal|kan|kom|staat|staan|zoek|weet)( ik| je| we)?( aan)? [XF]( (vinden|zien|terugvinden|halen|opzoeken|achter|aan|komen|vandaan)){0,2}',
    ],
    ['welk bestelnummer', 'welke? F'],
    ['wat betekent dat', 'wat (is|betekent|zijn) [XF]'],
    ['wat houdt dat in', 'wat houdt X in'],
    [
      'waarom wil je dat weten',
      '(waarom|waarvoor|hoezo) (vraag|vragen|wil|willen|moet|moeten|heb|hebt|hebben|is|zijn)( (je|u|jij|jullie|ik|we|[XF]|naar|om|te|voor|weten|nodig|hebben|geven|invullen|opgeven|doorgeven|zeggen|sturen|vragen|belangrijk))+',
    ],
    [
      'wat doen jullie met mijn mailadres',
      'wat (doe|doen|moet|moeten|ga|gaan|wil|willen) (je|u|jullie) (ermee|daarmee|met [XF]|X mee)( doen)?',
    ],
    ['waar is dat voor', 'waar (is|heb|heeft|hebben) ((je|u|jullie) )?[XF] voor( nodig)?'],
    ['is dat verplicht', 'is [XF] (nodig|verplicht|belangrijk)'],
    ['moet dat', 'moet [XF]'],
    [
      'wat bedoel je',
      '(wat|hoe) bedoel(t|en)? (je|u|jij|jullie)( (hiermee|daarmee|ermee|X|met .{1,40}))?',
    ],
    ['wat is het verschil', 'wat is X verschil( .{1,60})?'],
    [
      'ik snap de vraag niet',
      '(ik )?(snap|begrijp|volg)( (ik|je|u|jou|jullie|jouw|uw|de|vraag|X)){0,3} (niet|niks van|niets van)( wat (je|u) bedoelt)?',
    ],
    ['geen idee wat u bedoelt', '(geen idee|(ik )?weet niet) wat (je|u) bedoelt'],
    ['kunt u dat uitleggen', '(kunt?|kan|wil) (je|u) (X|de vraag) uitleggen'],
    ['leg de vraag eens uit', 'leg ((X|de vraag) )?(eens )?uit'],
  ],
  questionWords: [
    ['maar hoe', '((ja|maar|en|nou) )*(hoe|wat(?! een\\b)|waarom|waar|wie|welke|wanneer|hoezo)'],
    [
      'kan ik ook',
      '((ja|maar|en|nou|oke|hallo) )*(kan|kun|mag|moet|moeten|zal|kunnen|is|ben|bent|zijn|krijg|heb|wordt|duurt) (ik|je|u|jullie|we|dat|het|dit|er)(?! (wil|heb|ben|niet)\\b)',
    ],
  ],
  delays: [
    [
      'wacht even ik zoek het op',
      '((ja|nee|ok|oke|eh|oh|hoi) )*(wacht( (even|eens|effe|ff|hoor|maar))*|(een )?(moment(je)?|ogenblik(je)?|seconde|minuutje|secje)( (geduld|graag|aub|hoor))*|even (geduld|wachten|kijken|zoeken)|effe wachten)( (ik|moet|ga|pak|zoek|kijk|even|het|hem|op|na|erbij|zoeken|opzoeken|pakken|kijken|in|mijn|mail))*',
    ],
  ],
  reproaches: [['waarom', '((ja|maar|en|nou) )*(waarom|hoezo|hoe kan (het|dat))']],
  lacks: [
    [
      'dat weet ik niet',
      '([XF] )?(heb|weet|ken|vind|zie|herinner|kan) ik ([XF] )?(me )?([XF] )?(niet|nergens)( (vinden|terugvinden|zien|herinneren|onthouden|liggen|bewaard|opgeschreven))?',
    ],
    [
      'ik kan het niet vinden',
      "((ik|'k|k) )?(heb|weet|ken|vind|zie|kan|kon) ([XF] )?(me )?([XF] )?(niet|nergens)( [XF])?( (vinden|terugvinden|zien|herinneren|onthouden|liggen|bewaard|opgeschreven))?",
    ],
    [
      'ik heb geen flauw idee',
      '((ik )?heb |heb ik )?geen( (flauw )?(idee|benul|F)( (gekregen|ontvangen|gehad))?)?',
    ],
    ['nooit een bevestiging gekregen', '((ik )?heb |heb ik )?nooit F (gekregen|ontvangen|gehad)'],
    [
      'die ben ik kwijt',
      '([XF] )?((ben|heb) ik |ik (ben|heb) |is |zijn |ben |heb )?([XF] )?(kwijt|kwijtgeraakt|vergeten|weg|verloren|weggegooid|verwijderd|gewist)',
    ],
    ['dat zou ik niet weten', '((X|ik|X ik|ik X) )?zou ((ik|X|ik X|X ik) )?niet weten'],
    [
      'ik heb geen bestelling',
      '((ik )?heb )?(geen|nooit een) (bestelling|order)( (gedaan|geplaatst))?',
    ],
    ['ik heb niks besteld', '((ik )?heb )?(niks|niets|nooit (iets|wat)) (besteld|gekocht)'],
    ...['niet bekend', 'onbekend'],
  ],
  lacksOrderNumber: [
    [
      'ik heb nooit een bestelnummer gekregen',
      '(geen|zonder( een)?|nooit( \\w+){0,2}) ((order|bestel)-? ?(nummer|nr|number|no)|nummer$)',
    ],
    [
      'mijn ordernummer ben ik kwijt',
      '((order|bestel)-? ?)?(nummer|nr) ((heb|weet|ben|kan|vind) ik|is) (\\w+ ){0,2}(niet|kwijt|vergeten|weg|nergens)',
    ],
  ],
};
