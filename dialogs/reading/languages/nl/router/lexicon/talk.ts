import type { LexiconOf } from '../../../router-words.ts';

export const talk: LexiconOf<'talk'> = {
  greet: 'hallo hoi hey hi goedemorgen goedemiddag goedenavond goedendag yo',
  thanks: 'bedankt dank dankje thanks merci thx doei ciao lof',
  pleased: 'tevreden happy blij geweldig uitstekend super prima fijn netjes keurig',
  kind: 'vriendelijk vriendelijke aardig* lief behulpzaam',
  quick: 'snel snelle vlot',
  mail: 'mail mails mailtje mailen mailde gemaild email emails inbox mailbox bijlage attachment',
  give: 'geef geeft geven gaf gegeven',
  take: 'neem nemen nam genomen haal halen haalt',
  say: 'zegt zeggen zei gezegd vertel vertelde',
  know: 'weten weet wist idee',
  already: 'al reeds inmiddels eerder nu',
  fine: 'goed goede goeie okay ok oke netjes prima',
  they: 'hij zij ze hun hem haar',
  weather: 'weer regen sneeuw storm zon temperatuur',
  fun: `grap grapje verhaal recept voetbal muziek song liedje film liefde verliefd gedicht
    wedstrijd tour cup serie acteur actrice spelletje horoscoop droom`,
  transport: 'trein vliegtuig ov rijbewijs auto garage parking parkeer* taxi tram metro benzine',
  eating: `hotel* restaurant* pizza* cafe pub friet frietjes chinees burger avondeten lunch
    ontbijt bakkerij koken bak pannenkoek*`,
  health: `dokter tandarts ziekenhuis huisarts bloedtest griep knie hoofdpijn pijn zwanger baby
    verloskundige ziek allerg* mutualiteit medicijn*`,
  school: `school* examen exam* huiswerk wiskunde stelling universiteit student* studie
    boekverslag essay spreekbeurt leraar werkstuk`,
  state: `belasting* gemeente politie verkiezing* regering premier koning hoofdstad land
    geschiedenis oorlog digid uitkering paspoort`,
  finance: `crypto aandelen hypotheek* huur* verzekering* zorgverzekering lening rente pensioen
    bankpas sparen`,
  firms: 'telecom provider energie* gas',
  life: `sportschool gym tennis* volleybal* bibliotheek kapper salon trouwen vriendin ex verkering
    vrienden planeet maan kat katten hond huisdier keuken tuin flat huis werkgever verhuizing
    vakantie`,
  bots: 'prompt model leeftijd oud heet lievelings robot',
  relation: `dochter* zoon zus broer moeder vader mama papa oma opa vrouw man kind kinderen
    kleinzoon vriend tante oom`,
  formal: 'geachte mevrouw hierbij gaarne vriendelijke groet',
  not: 'niet geen nooit niks niets nie neit nix zonder niemand noch nee nergens',
  want: 'wil willen wilt wou wilde graag pls aub svp alsjeblieft alstublieft verzoek* gaarne wens',
  can: 'kan kun kunt kunnen mag mogen mogelijk',
  should: 'zou zouden moet moeten hoort behoort',
  why: 'waarom reden grond',
  because: 'vanwege wegens omdat want doordat over',
  who: 'wie',
  what: 'wat welk welke',
  me: "ik me mijn m'n mn mij ons onze we wij",
  you: 'jullie u uw jij je jou ge gij gulle',
  only: 'alleen gewoon enkel maar juist',
  but: 'maar echter toch',
};
