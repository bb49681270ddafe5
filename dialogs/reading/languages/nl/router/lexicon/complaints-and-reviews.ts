import type { LexiconOf } from '../../../router-words.ts';

export const complaintsAndReviews: LexiconOf<'complaintsAndReviews'> = {
  complaint: `klacht* klagt* kalcht* klaag* klagen geklaagd beklag* beklaagd bezwaarschrift
    ongenoegen onvrede`,
  anger: `ontevreden* teleurgest* teleurstel* boos boze kwaad woedend woest schandalig* schande
    onacceptabel* ongehoord belachelijk* slecht slechte slechter irritant* frustr* gefrustreerd
    schaam beschamend aanfluiting farce drama dramatisch zat beu spuugzat walg* bullshit onzin
    zielig triest ongelofelijk ongelooflijk hopeloos klote kut wtf belabberd beneden peil
    vervelend* moe gek`,
  rude: `onbeschoft* onbeleefd* onvriendelijk* schofter* brutaal* afgesnauwd snauw* gesnauwd
    onprofessioneel* respectloos onfatsoenlijk* beledig* uitgescholden schold scheld* neerbuigend
    arrogant* grof grove bot lachte uitgelachen schreeuw* discrimin* racis* pesterij pesten
    leugen* liegen gelogen oneerlijk* intimid* bedreigd mond sneer*`,
  incompetent: `incompeten* onkunde onbekwaam prutsers amateur* slordig nonchalant
    verantwoordelijk* smoes* excuses`,
  ignore: `genegeerd negeer* negeren ignor* genegeer* afgescheept afschepen afscheep* afgewimpeld
    wimpel* kastje muur weggedrukt opgehangen hing wachtrij`,
  treat: `behandeld service dienst* bediening bejegen* toegesproken toon houding attitude gedrag
    omgaan omgang handelwijze werkwijze gang manier`,
  staff: `personeel verkoper* verkoopster medewerkster* winkelmedewerk* monteur* technicus
    winkelbediende docent* trainer* bezorger* chauffeur* receptionist* meneer man dame telefonist*
    operator heer`,
  status: 'status statusje voortgang* stand update ervoor track volgen verloop',
  hear: `gehoord hoor horen nieuws vernomen reactie* reageert reageren gereageerd antwoord*
    geantwoord respons terugkoppel* terugbericht radiostilte stilte stil bevestig*
    ontvangstbevestiging* bericht berichten`,
  handle: `behandel* afgehandeld afhandeling* bezig onderzoek* onderzocht bekeken bekijk* gekeken
    ernaar verwerkt verwerking openstaand* lopend* loopt opgepakt behandelaar`,
  file: `dossier* zaak zaken case cases casus referentie* kenmerk ingediend ingestuurd indienen
    gemeld eerder* ingevuld papier brief ticket klachtnummer formulier notuleer noteren opnemen
    register`,
  deadline: 'termijn deadline werkdagen overschreden reminder herinnering binnen',
  happened: 'gebeurt gebeurd ver',
  top: `directie* directeur* bestuur* management* leidinggevende* leiding supervisor* manager* ceo
    baas bazen hoofd chef* teamleider* teamlead* senior eigenaar president meerdere gezag
    afdelingshoofd raad`,
  upward: 'escal* hogerop hoger* verder verderop boven level stap trede top volgende voorleggen',
  outside: `geschil* ombuds* rechter* rechtbank* kantonrechter advoca* consumentenbond consuwijzer
    acm jurid* rechtsbijstand* arbit* mediat* kassa radar tros autoriteit toezichthouder
    instantie* onafhankelijk* extern* aanklagen commissie* krant`,
  outcome: `uitkomst* besluit* besloten beslis* oplossing* opgelost uitspraak uitslag uitsluitsel
    conclusi* resultaat result* oordeel definitief`,
  rejected: 'afgewez* afwijz* afgekeurd gesloten ongegrond geweigerd weiger*',
  offered: 'aangeboden aanbod voorstel* schikking',
  disagree: `oneens eens accept* accepteer* genoegen onterecht* akkoord onredelijk* neem laat leg
    pik genoeg voldoende overtuig* vinden`,
  reconsider: 'herzien heroverweeg* heropen* beoordelen herbeoordel* opnieuw',
  review: `review* reveiw* revieuw* beoordel* beoordeel* recens* recencie* rating* ster sterren
    sterrekes feedback testimonial* waardering* mening* ervaring* score scores comment* stukje`,
  critical: 'kritisch* kritiek negatie* slechte eerlijk*',
  positive: 'positie* goede lof mooie',
  removed: `verwijder* weggehaald* weghaal* weghalen gewist wissen wist delet* gedelete* verborg*
    offline gecensureerd* offgehaald afgehaald gooid weggegooid eraf gehaald haalde haalden poets*`,
  gone: 'weg staat zichtbaar* meer',
  blocked: 'geblokkeerd* blokkeer* blokk* ban* afgesloten dichtgezet',
  appeal: 'bezwaar* beroep* heroverw* herzie* aanvecht* aangevochten protest* betwist* verzet',
  restore:
    'terugplaats* teruggeplaatst* terugzet* teruggezet ongedaan herstel* terugdraai* teruggedraaid',
  trustpilot: '',
  report: 'gemeld* meld* melden rapporteer* gerapporteerd aangegeven aangemeld',
  manipulate: `manipul* fake* gekocht beloning incentive* geverifieerd controle* controleer*
    moderat* gemodereerd selectie echt authentic* betrouwbaar* legit gekeurd`,
  publish: 'gepubliceerd plaats* geplaatst tonen verzamel* zichtbaar live',
  invited: 'uitnodig* invit* beoordelingsverzoek* reviewmail',
  licence: `licenti* licens* lisens* licensie* supportlicen* ondersteuningslicen* supportrecht*
    supporttoegang`,
  revoke: `ingetrok* intrek* intrekking geschorst schors* opgeschort afgepakt* afgenomen afnemen
    ontnomen beeindig* gedeactiveer* deactiv* vervallen ingehouden stopgezet* verbannen geroyeerd
    weggenomen ontzegd geschrapt trek trekken`,
  punish: 'straf* wraak gevolgen overtred* misbruik*',
  person: `medewerker* medwerker medewreker mens mensen mensch menselijk* persoon* agent*
    werknemer* collega* iemand adviseur* vertegenwoordiger* operator* wezen persoonlijk*
    specialist`,
  talk: 'spreken spreek gesproken praten praat gesprek* woord',
  call: `bellen bel belt gebeld call calls telefoon* telefonisch* terugbel* teruggebeld
    belafspraak* opbellen telefoontje tel telefoonnummer`,
  connect: 'doorverbin* verbind* verbonden doorschakel*',
  over: 'overnemen neemt over',
  feel: 'voel voelt voelde gevoeld denk vind vond',
  anonymous: 'anoniem bijnaam nickname naam',
  chat: 'chat* livechat live berichtje',
  contact: 'contact* bereik* nummer afspraak consult*',
  robot: 'robot* bot bots chatbot* computer* automaat* ai algorit* digitale machine',
  desk: `klantenservice* klantendienst* helpdesk* servicedesk* callcent* frontdesk balie klant
    klanten service* afdeling* klantencontact`,
};
