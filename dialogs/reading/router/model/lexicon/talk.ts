/** Small talk, the rest of the world, and the words that tie a sentence together. */
export const talk = {
  greet:
    'hallo hoi hey hi hello heya hiya goedemorgen goedemiddag goedenavond goedendag morning afternoon evening yo sup welcome',
  thanks:
    'bedankt dank dankje thanks thank merci thx ty cheers doei bye ciao goodbye tot-ziens lof',
  pleased:
    'tevreden happy satisf* pleased blij love lovely fantastic geweldig great excellent uitstekend super prima fijn netjes keurig',
  kind: 'vriendelijk vriendelijke aardig* lief friendly kind lovely helpful behulpzaam',
  quick: 'snel snelle quick quickly fast speedy vlot',
  mail: 'mail mails mailtje mailen mailde gemaild email emails emailed e-mail inbox mailbox bijlage attachment',
  give: 'geef geeft geven gaf gegeven give gives gave given giving',
  take: 'neem nemen nam genomen take takes taking took taken haal halen haalt',
  say: 'zegt zeggen zei gezegd vertel vertelde say says said saying tell told',
  know: 'weten weet wist know knows knew idea idee',
  already: 'al already reeds inmiddels eerder now nu',
  fine: 'goed goede goeie fine well good okay ok oke netjes prima',
  they: 'hij zij ze hun hem haar his her their them they she he',
  weather: 'weer weather regen rain sneeuw snow storm zon sun temperatuur temperature',
  fun: `grap grapje joke verhaal story recept recipe voetbal football muziek music song liedje film movie liefde verliefd
    gedicht poem wedstrijd tour cup champions serie acteur actrice actor actress spelletje horoscoop horoscope droom dream`,
  transport:
    'trein train vliegtuig flight airport ns ov rijbewijs driving auto car garage parking parkeer* taxi uber tram metro ferry fly benzine petrol',
  eating:
    'hotel* restaurant* pizza* cafe pub friet frietjes chinees burger dinner avondeten lunch breakfast ontbijt bakery bakkerij koken cook bake bak pannenkoek*',
  health: `dokter doctor* tandarts dentist ziekenhuis hospital huisarts bloedtest griep flu knie hoofdpijn headache pijn
    pain pregnant zwanger baby midwife verloskundige ziek sick allerg* mutualiteit medicijn*`,
  school:
    'school* examen exam* huiswerk homework wiskunde math* stelling university universiteit student* studie study scientific boekverslag essay spreekbeurt leraar teacher werkstuk grammar',
  state:
    'belasting* tax* gemeente council municipality politie police verkiezing* election* regering government premier king koning hoofdstad capital land country history geschiedenis war oorlog digid jobcentre uitkering benefits paspoort passport',
  finance:
    'bitcoin crypto aandelen shares hypotheek* mortgage huur* rent landlord verzekering* insurance zorgverzekering lening loan rente pensioen pension bankpas rabobank ing abn sparen',
  firms: `ziggo kpn netflix spotify facebook instagram tiktok youtube google amazon bol apple airbnb marktplaats ebay bt
    odido vodafone philips samsung telecom provider energie* electricity gas tesco albert heijn vinted zalando`,
  life: `sportschool gym tennis* volleybal* bibliotheek library kapper barber haircut salon trouwen marry vriendin
    girlfriend ex boyfriend verkering vrienden friends planet planeet moon maan kat cat katten cats hond dog dogs huisdier
    pet keuken kitchen tuin garden flat huis house werkgever verhuizing vakantie holiday`,
  bots: 'prompt instructions ignore previous openai chatgpt gpt model leeftijd oud heet favorite lievelings robot',
  relation: `dochter* zoon zus broer moeder vader mama papa oma opa vrouw man kind kinderen kleinzoon vriend daughter* son
    sister brother mother father mum mom dad grandma grandson wife husband kids child friend aunt uncle tante oom nephew
    niece`,
  formal:
    'geachte mevrouw dear sir madam hierbij hereby kindly gaarne vriendelijke groet regards sincerely',
  not: `niet geen nooit niks niets nie neit nix zonder not never no nope nothing none nobody niemand without cannot can't
    cant don't dont doesn't doesnt didn't didnt won't wont isn't isnt wasn't wasnt haven't havent hasn't hasnt hadn't
    couldn't wouldn't aren't noch neither nor nee nergens`,
  want: "wil willen wilt wou wilde graag want wants wanted would like i'd please pls aub svp alsjeblieft alstublieft verzoek* gaarne wens wish request*",
  can: 'kan kun kunt kunnen can could mag mogen may might possible mogelijk',
  should: 'zou zouden should would moet moeten must hoort behoort',
  why: 'waarom why reden reason reasons grounds grond',
  because: 'vanwege wegens because omdat want since doordat over',
  who: "wie who whom who's whose",
  what: "wat what what's welk welke which",
  me: "ik i me my mijn m'n mn mij myself i'm i've im ive ons onze our us we wij ik'",
  you: 'jullie you your yours u uw jij je jou ge gij gulle ye',
  only: 'alleen only just gewoon enkel simply maar juist',
  but: 'maar but however echter toch though',
} as const;
