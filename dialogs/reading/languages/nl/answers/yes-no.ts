import type { YesNoWords } from '../../answer-words.ts';

export const yesNo: YesNoWords = {
  yes: [
    ['ja', 'ja+h?'],
    ['jep', 'jep+'],
    ['jup', 'jup+'],
    ['sjonge ja', '(sjonge|jeetje|jemig|amai|allez) ja+h?'],
    ...['jahoor', 'jawel', 'jazeker', 'zeker', 'absoluut', 'natuurlijk', 'tuurlijk', 'uiteraard'],
    ...['akkoord', 'graag', 'inderdaad', 'precies', 'exact', 'ga je gang', 'prima', 'juist'],
    ...['oke', 'oki', 'joa', 'dat wil ik'],
    ['vooruit dan maar', '(vooruit|toe)( dan)?( maar)'],
    ['dat bedoel ik', '(dat|da) bedoel(de)? ik'],
    ['ok', 'ok+e*'],
    [
      'geef maar door',
      '(geef|stuur|verstuur|leg|noteer|regel|schrijf|dien|meld|vraag|zet) (dat |het |hem )?(zo )?maar( door| vast| op| in| aan)?',
    ],
    ['leg het maar voor', 'leg (het |hem |haar )?(maar )?voor'],
    ['ik denk het wel', '(ik )?denk het wel'],
    ['volgens mij wel', 'volgens mij (wel|klopt (het|dat|alles))'],
    ['doe dat dan maar', 'doe (dat |het )?(dan )?maar'],
    ['dat klopt', '((dat|da|dit|het|t|alles|zo) )?klopt'],
    [
      'het is helemaal in orde',
      '((dat|dit|het|alles) )?(is |lijkt me )?(helemaal |allemaal |prima )?(goed|prima|akkoord|juist|in orde)',
    ],
    [
      'zo is t goed',
      "(zo (is )?(het|t)|da('?s| is)|t ?is) (zo )?(helemaal |allemaal )?(goed|prima|juist|oke?|in orde)",
    ],
    ['daar ben ik het mee eens', '((daar )?ben ik (het )?)?mee eens'],
    ['joh', 'joh?'],
    ['dat mag', '(dat )?mag'],
    ...['j', 'top', 'perfect', 'super'],
  ],
  no: [
    ['nee', 'nee+n?'],
    ['neh', 'ne+h'],
    ['neu', 'neu+'],
    ...['fout', 'onjuist', 'hoeft niet', 'niet echt'],
    ['ik denk het niet', '(ik )?denk het niet'],
    ['doe maar niet', 'doe (het |dat )?(maar )?niet'],
    ['daar ben ik het niet mee eens', '((daar )?ben ik (het )?)?niet (mee )?eens'],
    [
      'toch maar niet',
      '(toch|liever|maar|toch maar|nog|echt|zeker|absoluut|helemaal|natuurlijk|beter) niet',
    ],
    ['dat klopt helemaal niet', '((dat|dit|het) )?klopt (\\w+ )?niet'],
    ['dat is verkeerd', '(dat|dit|het) is (fout|onjuist|verkeerd)'],
    [
      'het is niet nodig',
      '((dat|dit|het) is )?niet (doen|nu|goed|juist|waar|akkoord|nodig|correct)',
    ],
  ],
  butYes: [
    ...['maar', 'eigenlijk', 'toch', 'liever', 'eerst', 'alleen', 'behalve'],
    ['nee', 'nee+n?'],
    ['ja vast', '^ja+ (vast|dag|joh|lekker|duh|zeg|right)'],
  ],
  conditions: ['maar', 'mits', 'zolang', 'als', 'tenzij', 'op voorwaarde dat'],
  plainNo: [['nee', 'nee+n?'], 'hoor'],
  noAlone: ['n', 'niet', 'nooit'],
  corrects: [
    ['dat klopt niet', 'klop(t|pen) (\\w+ )?niet'],
    [
      'mijn naam is fout',
      '(naam|adres|nummer|huisnummer|postcode|mail|email|datum) (\\w+ ){0,2}(fout|anders|verkeerd|niet goed)',
    ],
    [
      'dat is verkeerd',
      '^(nee )?((dat|dit|het|er|iets) )*(is |staat )?(fout|verkeerd|onjuist|niet (goed|juist|correct))$',
    ],
    ['het moet 14 zijn', '(moet|moest) (\\w+ ){0,4}(zijn|wezen)'],
  ],
  politeness:
    'hoor dan zo graag aub alsjeblieft alstublieft bedankt dank je u wel dankjewel joh top super prima fijn',
  echo: `adres allemaal alles bestelling dat datum de deze die dit doen echt een e-mail e-mailadres en gegevens goed
    heel helemaal hem het hier hoor hiermee ik in is kan kloppen mail mailadres maar mee met mijn mn mooi mij
    nu nummer op order orde precies weten wel wil zo`,
  strong: [
    // "ja ja" may be a sigh
    ['ja', '(?<!\\bja+ )ja+h?(?! ja)'],
    ['jep', 'j[eu]p+'],
    ...['jawel', 'jazeker', 'jahoor', 'graag', 'akkoord', 'zeker', 'natuurlijk', 'ga je gang'],
    ['doe maar', '(doe|zeg|stop)( \\w+)? (maar|op)'],
    ['bevestig maar', '(bevestig|bevestigen|bevestigd|herroep|herroepen)'],
  ],
  cancels: [
    ['ja zeg maar op', '(ja )?zeg (het |hem |dit )?(maar |dan )*op'],
    ['ja opzeggen', '(ja )?(opzeggen|stoppen|stopzetten|annuleren|beeindigen)'],
    ['ja mijn abonnement', '(ja )?(mijn|het|dit) abonnement'],
    ['ja stop maar', '(ja )?stop (het )?maar'],
    [
      'ja herroep hem maar',
      '(ja )?(ik )?(bevestig|bevestigen|bevestigd|herroep|herroepen)( (hem|het|dit|de|mijn|koop|aankoop|herroeping|bestelling|hierbij|bij deze))*( maar)?',
    ],
  ],
  adds: [
    ['en ik wil ook', '(en|ook|daarnaast|verder|plus)( ook)?(?= (ik|een|mijn|ook|graag|wil))'],
    'en',
  ],
  takesYesBack: [
    // "doe maar" is a yes
    [
      'ja maar',
      '(?<!\\b(doe|zeg|ga|zet|geef|stuur|verstuur|leg|noteer|regel|schrijf|stop|dien|meld|vraag|vooruit|toe|bevestig|herroep) (dat |het |hem )?(dan |zo )?)\\bmaar',
    ],
    ['nee', 'ne+n?'],
    // and not the English "of course"
    ['of', 'of(?! course)'],
    ...['niet', 'toch', 'geen', 'liever', 'eerst', 'als', 'hoe', 'wat', 'wanneer', 'waarom'],
    ...['later', 'straks', 'behalve', 'alleen'],
    // said in mockery
    ['ja vast', '^ja+ (vast|dag|joh|lekker|duh|zeg|right)$'],
    ['mooi is dat', '(mooi|fijn|lekker|leuk|goed|top) is (dat|da)'],
    ['tuurlijk joh', '(tuurlijk|natuurlijk) (joh|zeg)'],
  ],
  takesNoBack: [
    ['ja', 'ja+'],
    'jawel',
    // "nee dank je wel"
    ['nee wel', '(?<!dank (je|u) )wel'],
    ['klopt', 'klopt(?! (\\w+ )?(niet|niks|geen))'],
    ['nee zeg maar op', '(zeg|stop) (het |hem |dit )?maar( op)?$'],
    ['dat is goed', '(dat|het) is (goed|juist)'],
  ],
  doubt: [
    ...['twijfel', 'misschien', 'zal wel', 'tja', 'geen idee', 'niet zeker', 'even kijken'],
    ['hm', 'hm+'],
    ['uhm', 'uh+m?'],
    ['ehm', 'eh+m?'],
    // "ik wacht" tells something
    ['wacht', '(?<!\\b(ik|we) )wacht'],
    ['weet ik niet', 'weet (\\w+ ){0,2}niet'],
  ],
  unchanged: [
    [
      'niks aanpassen',
      '(niks|niets) (meer )?(hoeft )?((aan te passen|te (wijzigen|veranderen))|aanpassen|wijzigen|veranderen)',
    ],
    ['geen wijzigingen', 'geen (wijziging(en)?|aanpassing(en)?)'],
  ],
  asksWhen: [
    [
      'wanneer krijg ik',
      '(en )?wanneer (krijg|hoor|komt|kan|is|wordt|weet|ontvang|zie|heb|gaat|word)',
    ],
    ['hoe lang duurt', '(en )?hoe ?lang (duurt|gaat|moet)'],
    ['hoe snel hoor', '(en )?hoe snel (krijg|hoor|gaat|reageren|komt|kan|is)'],
  ],
};
