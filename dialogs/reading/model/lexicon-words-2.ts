export const counterWords = {
  software:
    'plugin* plug-in* plugins extensie* extension* extention module* modules thema* themas theme* template* app apps software* programma* program* script* wordpress* woocommerce* magento* shopify* prestashop* joomla* drupal* elementor* php* wp seo api crm erp saas widget* add-on* addon* addons pakketje bundel tool tools snippet* formulier* form forms slider* banner* menu menus popup* header* footer* sidebar* homepage* shortcode* feed* sitemap* excel csv xml font fonts lettertype*',
  system:
    'versie* version* update* updates upgrade* ubdate domein* domain* server* database* cache* browser* chrome firefox safari edge dashboard backend checkout kassa firmware driver drivers windows android ios mac macos wifi bluetooth netwerk network internet hosting installatie staging localhost ssl ftp backup* back-up plugin-conflict site cookies',
  error:
    'foutmeld* error* errors errror bug bugs bugje buggy melding* warning* waarschuwing* exception* crash* gecrasht vastlo* vastgelopen vast hang hangt hangen freez* frozen froze bevriest blank scherm screen fatal timeout notice laadt load* laden glitch* storing* storingen fout fouten problem* probleem* problemen issue* trouble hapert 404 500 503 wit white zwart',
  work: 'werkt werken werk werkend* werkte works work working worked doet doen functioneer* function functions functioning reageer* reageert respond* start starts opstart* starten lukt lukken gelukt fails fail failed failing geeft shows toont verschijnt appears displays connects charges charging opladen laadt oplaad* turns aan uit switch switches',
  install:
    'installe* instal installatie* setup set-up set instel* ingesteld instellen configur* activeer* activat* activeren aansluit* aangesloten connect* koppel* gekoppeld pair pairing import* export* upload* geupload migreer* migrat* verplaats* bijwerken bijgewerkt settings setting instelling* opties option options inschakel* uitschakel* enable* disable* reset* resetten inlogg* toevoeg* monteer* monteren mount mounting assemble assembly montage afstel* adjust* calibrat* schoonmaken clean* wassen wash vervangen replace change use using gebruik* translate* vertaal* vertal*',
  how: 'hoe how handleiding* manual* documentat* docs tutorial* instructi* guide* uitleg uitleggen explain* stappen stappenplan step steps gebruiksaanwijzing* leg voorbeeld example* find vind vinden where tip tips',
  compatible:
    'compatib* ondersteun* support supports supported geschikt suitable conflict* samenwerk* samen together overweg gecombineerd combin* werkt past fits',
  security:
    'beveilig* security vulnerab* kwetsba* hack* gehackt lek lekken beveiligingslek* exploit* xss injection injectie malware virus* onveilig insecure safe veilig patch*',
  help: 'help helpen helpt hulp assist* vraag vraagje vragen question* technisch* technical tech support helpdesk geholpen advice stuck probleem',
  custom:
    'maatwerk* custom customi* aanpass* aangepast* aanpassing* tailor* bespoke uitbrei* ombouw* omgebouwd verbouw* functie functies functionaliteit* feature* wens wensen offerte* quote* quotation prijsopgave estimate* ontwikkel* develop* bouwen bouw bouwt build builds building built programm* huisstijl branding branded adapt* modif* inhuren hire hiring opdracht assignment project* integrat* integratie* koppeling* inbouw* ingebouwd freelance* maatwerkopdracht zelfbouw graveren gravure engrav* embroider* borduren bedrukken bedruk* printed print logo logos tekst naam personali* gepersonaliseerd',
  make: 'maken maak maakt gemaakt make makes made making schrijven schrijf write written ontwerp* design* create* creat* laten doen put toevoeg* toegevoegd add added adding extra knop* button* veld field* kolom column* layout look vormgeving uiterlijk verander* veranderd wijzig* gewijzigd change changed changes changing tweak* hook hooks code css html javascript',
  modified:
    'gewijzigd* gesleuteld sleutel* aangepaste modified forked fork child zelf ourselves myself edited bewerkt hacked getunede altered own eigen freelancer developer ontwikkelaar programmeur programmer webbouwer bouwer neefje nephew agency',
  complaint:
    'klacht* klaag* klagen geklaagd beklag* beklaagd complain* complant compliant klachtenformulier* grievance* klachtnummer* klachtendossier bezwaarschrift beklag melding',
  anger:
    'ontevreden* dissatisf* unhappy teleurgest* teleurstel* disappoint* boos boze kwaad woedend angry furious woest onbeschoft* rude rudely onbeleefd* onvriendelijk* unfriendly schandalig* schande disgrac* unaccept* onacceptabel* ongehoord belachelijk* ridicul* schofter* brutaal* impolite slecht slechte slechter bad terrible awful appalling horrible poor worst irritant* annoy* frustr* gefrustreerd afgesnauwd snauw* gesnauwd snapped onprofessioneel* unprofessional beschamend shame shocking respectloos disrespect* insult* beledig* aanfluiting joke farce smoes* excuses excuse sick zat beu fed disgust* walg* bullshit onzin nonsense pathetic zielig dramatisch triest sad lying liar liegen gelogen leugen* lied lies unbelievable ongelofelijk hopeless hopeloos nooit klote kut wtf hung hing opgehangen',
  treat:
    'behandeld behandeling treated treatment service dienst* bediening bejegend* bejegening toegesproken tone toon houding attitude gedrag behaviour behavior genegeerd ignor* genegeer* fobbed afgescheept afgewimpeld wimpel* lachte laughed uitgelachen schreeuw* shouted yelled discrimin* racis* kastje muur pillar runaround honesty',
  staff:
    'personeel staff verkoper* verkoopster seller* medewerkster* winkelmedewerk* monteur* mechanic engineer technicus technician winkelbediende employee* emploee werknemer* collega* colleague* manager* team afdeling* department docent* trainer* bezorger* courier* driver* chauffeur* receptionist* cashier* guy lady girl meneer mevrouw man woman bot',
  status:
    'status statusje voortgang* progress* update stand gehoord heard hear hoor horen nieuws news vernomen reactie* reageert reply replied replies antwoord* geantwoord answer* response* respons terugkoppel* terugbericht behandel* handled handling dossier* zaak zaken case cases casus referentie* reference* kenmerk ingediend filed submitted lodged eerder* vorige earlier looking looked bezig investigat* onderzoek* onderzocht afgehandeld afhandeling resolved stil ontvangstbevestiging* acknowledg* verloop radiostilte followup follow-up outstanding openstaand* pending lopend* far ver gebeurt happening happened happens processed verwerkt verwerking received termijn deadline belofte loopt',
  escalate:
    'escal* esclate direct* directie* directeur* bestuur* board* management* managing leidinggevende* supervisor* hogerop hoger* higher geschil* dispute* ombuds* rechter* rechtbank* kantonrechter court* lawyer* attorney* advoca* consumentenbond* consuwijzer acm jurid* legal* rechtsbijstand* solicitor* ceo baas bazen boss bosses consumer arbit* mediat* hoofd chef* teamleider* teamlead* team-lead senior verantwoordelijke eigenaar owner upstairs executive* president kassa! radar tros autoriteit authority regulator toezichthouder instantie* independent onafhankelijk* sue aanklagen small tribunal stap stappen further verder',
  outcome:
    'uitkomst* outcome* besluit* besloten beslis* decision* decided decide oplossing* opgelost solution* solve* uitspraak verdict* afgewez* afwijz* reject* resolution* aangeboden aanbod offer offered offers voorstel* propos* conclusi* gesloten closed ongegrond unfounded dismissed resultaat result* oordeel judgement judgment ruling antwoord* answer geweigerd weiger* refus* denied deny',
  disagree:
    'oneens eens disagree* agree accept* accepteer* genoegen onterecht* unfair* oneerlijk* unjust* terecht akkoord onredelijk* unreasonable tevreden satisfied enough genoeg voldoende sufficient neem settle laat leave leg pik herzien opnieuw reopen heropen* reconsider* heroverweeg* second',
  review:
    'review* reviews reviewed reveiw revieuw beoordel* recens* recencie* rating* ratings rated ster sterren stars star starred feedback testimonial* waardering* opinion* mening* ervaring* experience* score scores comment* reactie critical kritisch* kritiek negatie* negative positie* positive 1-ster 5-star one-star',
  removed:
    'verwijder* weggehaald* weghaal* weghalen gewist wissen wist remov* delet* gedelete* verborg* hidden hid hide offline geblokkeerd* blokkeer* block* weg gone pulled pull censor* gecensureerd* offgehaald afgehaald down zichtbaar* visible vanish* erased wiped unpublish* verdwen* disappear* gooid gegooid weggegooid scrub* scrapped gesloopt unlisted vanaf off eraf gehaald haalde haalden took taken geweigerd geplaatst placed posted published gepubliceerd',
  appeal:
    'bezwaar* beroep* appeal* objec* heroverw* reconsider* herzie* restor* terugplaats* teruggeplaatst* terugzet* teruggezet reinstat* protest* contest* challeng* aanvecht* aangevochten ongedaan herstel* undo reverse* revers* repost* terugdraai* teruggedraaid betwist* dispute* verzet onterecht unjustified wrongly reden',
  trustpilot: 'trustpilot* trust trustpillot* trustpiliot truspilot* trustpiloot trusti tp',
  flag: 'gemeld* meld* flag* report* rapporteer* gerapporteerd aangegeven aangemeld manipul* fake* gekocht betaald incentive* beloning reward* uitnodig* invit* verified geverifieerd controle* controleer* checken check* moderat* moderator* gemodereerd selectie selection collect* verzamel* gepubliceerd publish* plaats* tonen show toon staan',
  real: 'echt echte real authentic* betrouwbaar* trustworth* reliable eerlijk honest* legit',
  licence:
    'licenti* licens* licenc* lisenc* lisens* licensie* supportlicen* ondersteuningslicen* supportrecht* supporttoegang entitlement* licensed',
  revoke:
    'ingetrok* intrek* revok* revoc* withdr* terminat* suspend* suspens* geschorst schors* opgeschort afgepakt* afgenomen afnemen blokk* block* bloked ontnomen strip* beeindig* voided void invalidat* gedeactiveer* deactiv* vervallen lapsed ingehouden kwijtgeraakt stopgezet* ban* banned verbannen geroyeerd cut weggenomen taken pulled killed removed verwijderd ontzegd',
  person:
    'medewerker* mens mensen mensch menselijk* persoon* human* humanoid person people agent* employee* emploee medwerker* collega* colleague* iemand someone somebody anyone adviseur* advisor* adviser* representative* rep vertegenwoordiger* operator* wezen soul personally persoonlijk* expert specialist',
  talk: 'spreken spreek gesproken praten praat talk talking speak speaking bellen bel belt gebeld call calls called calling phone telefoon* telefonisch* telephone doorverbin* verbind* verbonden connect* transfer* chat* terugbel* teruggebeld belafspraak* callback* opbellen ring voice gesprek* conversation contact* bereik* reach nummer number afspraak appointment consult* whatsapp',
  robot:
    'robot* bot bots chatbot* computer* machine automaat* automated ai algorit* digitale apparaat',
  desk: 'klantenservice* klantendienst* helpdesk* servicedesk* callcent* frontdesk balie supportteam customer customers klant klanten service* care support afdeling*',
  greet:
    'hallo hoi hey hi hello heya hiya goedemorgen goedemiddag goedenavond goedendag dag good morning afternoon evening yo sup hee joe welcome',
  thanks: 'bedankt dank dankje thanks thank merci thx ty cheers doei bye ciao tot ziens goodbye',
  invoice:
    'factu* invoice* bonnetje* receipt* btw vat kassabon* aankoopbewijs offerte pakbon btw-nummer boekhouding accountant bookkeep*',
  shipping:
    'verzendkost* bezorgkost* portokost* postage verzendkosten gratis free levertijd* express spoed spoedlevering worldwide internationaal international buitenland abroad belgie belgium duitsland germany canada poland frankrijk france spain',
  stock:
    'voorraad* stock leverbaar beschikbaar* available availab* uitverkocht* restock* sold aangevuld reserve* reserveer* reserveren collectie collection assortiment sell sells verkopen verkoopt verkoop',
  discount:
    'korting* kortingscod* discount* coupon* actie acties aanbieding* sale sales promo* black cadeaubon* cadeaukaart* giftcard* spaarpunt* punten points loyalty solden uitverkoop deal deals tegoedbon* kortingskaart studentenkorting',
  account:
    'account* wachtwoord* password* paswoord inlog* ingelog* login log logging profiel* profile aanmeld* registr* username gebruikersnaam sign signup inloggen two-factor verificatie*',
  address: 'adres* address* postcode* verhuis* verhuisd moved moving huisnummer straat street',
  job: 'vacature* vacanc* job jobs baan solliciteer* sollicit* stage stageplek internship intern cv hiring werkgever salaris salary career',
  opening:
    'openingstijd* opening opent open opens opened dicht closed gesloten koopavond zondag holiday feestdag kerst',
  newsletter:
    'nieuwsbrief* newsletter* mailinglist* spam* reclame* marketing* advertising ads folder catalogus catalogue',
  price:
    'prijs prijzen price* pricing kost kosten costs cost duur dure duurder expensive goedkoper cheaper hoeveel much tarief* rate rates fee fees',
  privacy: 'privacy* avg gdpr gegevens data persoonsgegevens cookie* verwijderverzoek',
  business:
    'reseller* wholesale groothandel* b2b zakelijk* samenwerk* partner* dropship* affiliate* influencer* sponsor* collab* leverancier* supplier* fabrikant* manufactur* factory blog followers wederverkoper* bedrijf company business invest* pers press journalist* interview* student scriptie thesis',
  advice:
    'advies* advise* recommend* aanraden raad beste best kiezen kies choose choice verschil* difference welke welk which suggest* prefer vergelijk* compare better beter between tussen',
  outside:
    'weer weather regen rain grap grapje joke verhaal story recept recipe voetbal football hoofdstad capital muziek music film movie liefde gedicht poem trein train bus vliegtuig flight airport hotel* restaurant* pizza* dokter doctor tandarts dentist ziekenhuis hospital huisarts school* examen exam belasting* tax gemeente council municipality politie police verkiezing* election* regering government president bitcoin crypto aandelen shares hypotheek* mortgage huur* rent landlord verzekering* insurance zorgverzekering ns sportschool gym bibliotheek library rijbewijs driving energie* electricity gas water provider ziggo kpn netflix spotify facebook instagram tiktok youtube google amazon bol apple uber airbnb marktplaats ebay auto car garage cats dogs horoscoop horoscope dream droom trouwen marry vriendin girlfriend ex boyfriend planet planeet moon maan history math wiskunde stelling translate vertaal wedstrijd tour cup champions barber kapper haircut salon parking parkeer* university universiteit bakery bakkerij',
  relation:
    'dochter* zoon zus broer moeder vader mama papa oma opa vrouw man kind kinderen kleinzoon vriend vriendin partner daughter* son sister brother mother father mum mom dad grandma grandson wife husband kids child friend aunt uncle tante oom nephew niece',
  not: "niet geen nooit niks niets nie neit nix zonder not never no nope nothing none nobody niemand without cannot can't cant don't dont doesn't doesnt didn't didnt won't wont isn't isnt wasn't wasnt haven't havent hasn't hasnt hadn't couldn't wouldn't aren't noch neither nor nee nergens",
  want: "wil willen wilt wou wilde graag want wants wanted would like i'd please pls aub svp alsjeblieft alstublieft verzoek* gaarne wens wish need needs nodig request* vraag",
  can: 'kan kun kunt kunnen can could mag mogen may might zou possible mogelijk',
  why: 'waarom why reden reason reasons grounds hoezo grond vanwege wegens because omdat',
  who: "wie who whom who's whose",
  me: "ik i me my mijn m'n mn mij myself i'm i've im ive ons onze our us we wij ik",
  you: 'jullie you your yours u uw jij je jou ge gij gulle',
} as const;
