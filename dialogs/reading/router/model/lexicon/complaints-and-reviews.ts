/** Complaints, reviews, licences and the wish for a person. */
export const complaintsAndReviews = {
  complaint: `klacht* klagt* kalcht* klaag* klagen geklaagd beklag* beklaagd complain* complant compliant grievance*
    bezwaarschrift ongenoegen onvrede displeasure dissatisfaction`,
  anger: `ontevreden* dissatisf* unhappy teleurgest* teleurstel* disappoint* boos boze kwaad woedend angry furious woest
    livid appalled schandalig* schande disgrac* unaccept* onacceptabel* ongehoord belachelijk* ridicul* slecht slechte
    slechter bad badly terrible awful appalling horrible poor worst irritant* annoy* frustr* gefrustreerd schaam
    beschamend shame shocking aanfluiting joke farce drama dramatisch zat beu spuugzat fed disgust* walg* bullshit
    onzin nonsense pathetic zielig triest unbelievable ongelofelijk ongelooflijk hopeless hopeloos klote kut wtf
    belabberd beneden peil vervelend* exhausted moe gek`,
  rude: `onbeschoft* rude rudely onbeleefd* onvriendelijk* unfriendly schofter* brutaal* impolite afgesnauwd snauw*
    gesnauwd snapped onprofessioneel* unprofessional respectloos disrespect* onfatsoenlijk* insult* beledig*
    uitgescholden schold scheld* swore manners condescending neerbuigend arrogant* grof grove bot lachte laughed
    uitgelachen schreeuw* shouted yelled discrimin* racis* pesterij pesten bully* liar leugen* liegen gelogen lied
    lying oneerlijk* intimid* bedreigd threatened mond lip sneer*`,
  incompetent: `incompeten* onkunde onbekwaam prutsers amateur* useless clueless slordig sloppy nonchalant
    verantwoordelijk* responsible smoes* excuses excuse`,
  ignore: `genegeerd negeer* negeren ignor* genegeer* fobbed afgescheept afschepen afscheep* afgewimpeld wimpel* kastje
    muur pillar runaround weggedrukt opgehangen hing hung wachtrij hold queue unanswered brushed`,
  treat: `behandeld treated treatment service dienst* bediening bejegen* toegesproken spoken tone toon houding attitude
    gedrag behaviour behavior omgaan omgang handelwijze werkwijze gang manner manier way`,
  staff: `personeel staff verkoper* verkoopster seller* salesman medewerkster* winkelmedewerk* monteur* mechanic engineer
    technicus technician winkelbediende docent* trainer* bezorger* courier* driver* chauffeur* receptionist* cashier*
    guy lady girl meneer man woman gentleman dame telefonist* operator heer`,
  status: 'status statusje voortgang* progress* stand update ervoor track volgen follow verloop',
  hear: `gehoord heard hear hoor horen nieuws news vernomen reactie* reageert reageren gereageerd reply replied replies
    antwoord* geantwoord answer* response* respons terugkoppel* terugbericht radiostilte stilte silence stil
    acknowledg* bevestig* ontvangstbevestiging* confirm* bericht berichten message*`,
  handle: `behandel* handled handling handle afgehandeld afhandeling* bezig investigat* onderzoek* onderzocht inquiry
    enquiry looking bekeken bekijk* gekeken ernaar processed verwerkt verwerking pending openstaand* lopend* loopt
    resolved opgepakt behandelaar`,
  file: `dossier* zaak zaken case cases casus referentie* reference* kenmerk ingediend ingestuurd indienen filed
    submitted submit lodged lodge file gemeld eerder* earlier ingevuld filled papier paper brief letter ticket
    klachtnummer formulier form notuleer noteren opnemen log raise register`,
  deadline:
    'termijn deadline werkdagen overschreden reminder herinnering binnen within followup follow-up',
  happened: 'gebeurt gebeurd happened happening happens far ver',
  top: `directie* directeur* bestuur* board* management* managing leidinggevende* leiding leadership supervisor* manager*
    ceo baas bazen boss bosses hoofd head chef* teamleider* teamlead* leader senior eigenaar owner executive* president
    meerdere gezag authority charge directors director superior afdelingshoofd raad`,
  upward:
    'escal* esclate hogerop hoger* higher further verder verderop upstairs naar-boven boven above level stap step rung trede top next volgende voorleggen',
  outside: `geschil* dispute* ombuds* rechter* rechtbank* kantonrechter court* lawyer* attorney* advoca* consumentenbond
    consuwijzer acm jurid* legal* rechtsbijstand* solicitor* arbit* mediat* kassa radar tros autoriteit regulator
    toezichthouder instantie* body independent onafhankelijk* extern* external sue aanklagen tribunal commissie*
    committee justice papers press krant trading`,
  outcome: `uitkomst* outcome* besluit* besloten beslis* decision* decided decide oplossing* opgelost solution* solve*
    uitspraak uitslag uitsluitsel verdict* resolution* conclusi* resultaat result* oordeel judgement judgment ruling final definitief`,
  rejected: `afgewez* afwijz* reject* afgekeurd gesloten ongegrond unfounded dismissed geweigerd weiger* refus* denied
    deny turned`,
  offered: 'aangeboden aanbod offer offered offers voorstel* propos* schikking settle',
  disagree: `oneens eens disagree* agree accept* accepteer* genoegen onterecht* unfair* unjust* akkoord onredelijk*
    unreasonable neem laat leg pik enough genoeg voldoende sufficient overtuig* convince* vinden half-hearted`,
  reconsider:
    'herzien heroverweeg* heropen* reopen* reconsider* reassess beoordelen herbeoordel* second-opinion opnieuw',
  review: `review* reveiw* rewiew revieuw* beoordel* beoordeel* recens* recencie* rating* rated rate ster sterren sterrekes
    stars star starred feedback testimonial* waardering* opinion* mening* ervaring* experience* score scores comment*
    1-ster 5-star one-star stukje`,
  critical: 'critical kritisch* kritiek criticism negatie* negative slechte bad eerlijk* honest',
  positive: 'positie* positive good goede lovely glowing lof nice mooie',
  removed: `verwijder* weggehaald* weghaal* weghalen gewist wissen wist remov* delet* gedelete* verborg* hidden hid
    offline pulled pull censor* gecensureerd* offgehaald afgehaald erased wiped unpublish* gooid weggegooid scrub*
    scrapped unlisted eraf gehaald haalde haalden poets* taken took`,
  gone: 'weg gone down off staat zichtbaar* visible meer longer',
  blocked:
    'geblokkeerd* blokkeer* blokk* block* bloked ban* banned locked afgesloten shut cut off dichtgezet',
  appeal: `bezwaar* beroep* appeal* objec* heroverw* reconsider* herzie* aanvecht* aangevochten protest* contest*
    challeng* betwist* verzet unjustified wrongly`,
  restore: `restor* terugplaats* teruggeplaatst* terugzet* teruggezet reinstat* ongedaan herstel* undo reverse* revers*
    repost* terugdraai* teruggedraaid`,
  trustpilot: 'trustpilot* trust trustpillot* trustpiliot trustpliot truspilot* trustpiloot tp',
  report: 'gemeld* meld* melden flag* report* rapporteer* gerapporteerd aangegeven aangemeld',
  manipulate:
    'manipul* fake* gekocht beloning reward* incentive* verified geverifieerd controle* controleer* moderat* gemodereerd selectie selection echt real authentic* betrouwbaar* trustworth* legit gekeurd',
  publish:
    'gepubliceerd publish* plaats* geplaatst placed posted tonen collect* verzamel* zichtbaar visible live',
  invited: 'uitnodig* invit* beoordelingsverzoek* reviewmail',
  licence: `licenti* licens* licenc* lisenc* lisens* licensie* supportlicen* ondersteuningslicen* supportrecht*
    supporttoegang entitlement*`,
  revoke: `ingetrok* intrek* intrekking revok* revoc* withdr* terminat* suspend* suspens* geschorst schors* opgeschort
    afgepakt* afgenomen afnemen ontnomen strip* beeindig* voided void invalidat* gedeactiveer* deactiv* vervallen
    lapsed ingehouden stopgezet* verbannen geroyeerd weggenomen killed ontzegd geschrapt trek trekken`,
  punish:
    'straf* punish* revenge wraak gevolgen consequence* overtred* breach violat* misbruik* abuse*',
  person: `medewerker* medwerker medewreker mens mensen mensch menselijk* persoon* human* humanoid person people agent*
    employee* emploee werknemer* collega* colleague* iemand someone somebody anyone anybody adviseur* advisor* adviser*
    representative* rep vertegenwoordiger* operator* wezen soul personally persoonlijk* specialist`,
  talk: `spreken spreek gesproken praten praat talk talking talked speak speaking gesprek* conversation woord`,
  call: `bellen bel belt gebeld call calls called calling phone* telefoon* telefonisch* telephone terugbel* teruggebeld
    belafspraak* callback* opbellen ring rang voice telefoontje hotline tel telefoonnummer`,
  connect: 'doorverbin* verbind* verbonden connect* transfer* doorschakel* through',
  over: 'overnemen neemt takeover over',
  feel: 'voel voelt voelde gevoeld feel feels felt denk think thought vind vond',
  anonymous: 'anoniem anonym* bijnaam nickname naam name',
  chat: 'chat* livechat live whatsapp* berichtje',
  contact: 'contact* bereik* reach number nummer afspraak appointment consult* touch',
  robot: 'robot* bot bots chatbot* computer* automaat* automated ai algorit* digitale machine',
  desk: 'klantenservice* klantendienst* helpdesk* servicedesk* callcent* frontdesk balie customer customers klant klanten service* care afdeling* department* klantencontact',
} as const;
