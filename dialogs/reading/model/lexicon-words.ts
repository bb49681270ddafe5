/*
 * Dutch and English words that mean the same for a shop's counter, by concept. `word*` stands for every
 * word that begins so, and from five letters on for compounds that hold it ("koffieabonnement").
 * A word may belong to several concepts. Common misspellings stand among the rest.
 */
export const shopWords = {
  order:
    'bestel* bestlling bestelign order orders ordered ordering ordernummer aankoop* aangekocht gekocht kocht kochten purchase* bought aanschaf* aangeschaft',
  parcel:
    'pakket* pakje* pakske pakskes pakjes pakete zending* parcel* package* packet shipment* doos doosje dozen box boxes envelop* karton spullen goods stuff items artikelen brievenbuspakje cargo',
  thing:
    'product* item artikel* article ding dingen thing things toestel* apparaat* apparat* device* machine gadget unit',
  clothing:
    'schoen* jas jasje jassen broek* jurk* trui* shirt* hemd* rok sok sokken laars* laarzen pet muts sjaal* handschoen* kleding kleren blouse vest jeans bh slippers sandaal sandalen riem shoe shoes boot boots jacket* coat* trouser* pants dress* skirt* sweater* jumper* hoodie* sock socks hat scarf glove* clothes belt sneaker* trainers slippers sandals sunglasses zonnebril bril ring oorbel* ketting earring* necklace bracelet armband',
  furniture:
    'stoel* tafel* bank bankstel sofa couch kast* kastje bed matras* mattress* kussen* pillow* cushion* vloerkleed tapijt rug carpet gordijn* curtain* lamp* lampenkap* lampshade desk bureau chair* table tables cabinet* shelf shelves plank planken wardrobe drawer* lade spiegel mirror dekbed* duvet blanket* deken* laken* sheets bureaulamp parasol tuinset tent tenten',
  household:
    'waterkoker kettle blender* mixer toaster broodrooster stofzuiger* vacuum koffiezetapparaat koffiemachine espresso* koelkast fridge freezer oven magnetron microwave strijkijzer wasmachine washing airfryer pan pannen mok mokken mug mugs beker* bottle* fles flessen bord borden plate plates glas glazen glasses vaas vase kom bowl mes messen knife knives boor* boormachine drill* zaag saw hamer hammer grasmaaier mower ladder grinder grill barbecue bbq heater kachel ventilator fan fans',
  electronics:
    'telefoon* gsm* smartphone* phone iphone* laptop* computer* pc monitor* tablet* ipad camera* koptelefoon* headphone* headset* earbud* oortjes speaker* luidspreker tv televisie television toetsenbord keyboard muis kabel* cable* lader* oplader* charger* adapter* batterij* accu* battery batteries printer* inkt* ink toner* cartridge* router scherm* screen* horloge* smartwatch console game games controller drone usb stekker plug plugs dongle',
  goods:
    'boek boeken book books ebook e-book tas tassen bag bags rugzak backpack fiets* bike* zadel* saddle speelgoed toy toys puzzel* puzzle* pop knuffel doll plant* bloem* flower* zaad zaden seeds koffie coffee thee tea wijn wine honing brokken hondenvoer kattenvoer kibble dog hond hondenmand kat cat parfum* perfume shampoo creme cream make-up vitamine* pillen pills voer food chocola* snoep koek cake kaars kaarsen candle* poster* schilderij painting cadeau* gift present gifts geschenk* kerst* christmas sinterklaas verjaardag birthday bon koffer suitcase kinderwagen stroller autostoel wandelstok rollator cup cups',
  deliver:
    'lever* gelever* bezorg* deliver* delvier* aflever* afgelever* thuisbezorg* leverdatum afgezet bezorging dropped',
  arrive:
    'aangekom* aankom* aankwam arriv* gekomen komen kom komt kwam kwamen binnen binnengekom* toegekom* toekom* ontvang* ontving* receiv* reciev* gekregen kreeg krijg krijgen krijgt gearriveerd got gotten get getting turned shown show shows came come comes coming arrive* here hier bereikt',
  carrier:
    'postnl dhl dpd ups gls bpost postbode* postbus chauffeur* koerier* vervoerder* courier* driver* carrier* postman mailman bezorger* depot sorteercentrum sorting afhaalpunt afhaal* pickup pick-up brievenbus* mailbox letterbox doorstep fedex evri hermes yodel customs douane transporteur deurmat postpunt parcelshop postkantoor',
  neighbour:
    'neighbour* neighbor* buren buur buurman buurvrouw voordeur porch veranda door deur front doorbell deurbel thuis home',
  transit:
    'track* trace trackingnummer onderweg transit verzond* verstuur* verstur* gestuurd shipped ship ships shipping dispatch* sent verzend* post posted mailed bezorgmoment leverdatum eta magazijn* warehouse label opgestuurd gepost',
  lost: 'kwijt kwijtgeraakt zoek zoekgeraakt verdwenen verdween lost missing vanish* vermist spoorloos nowhere nergens disappear* weggeraakt gone foetsie stolen gestolen spoor trace',
  wait: 'wacht* gewacht wait* afwacht* stilte silence',
  late: 'laat late later vertraag* vertrag* delay* overdue traag slow duurt duren takes taking langzaam lang long langer longer hoelang ages eeuwen eeuwig forever',
  where: "waar waarheen where wheres where's whereabouts",
  when: "wanneer when whens when's hoelaat",
  time: 'dag dagen week weken maand maanden jaar uur uren day days weeks month months hour hours year years minuten minutes anderhalve fortnight kwartier',
  date: 'gisteren eergisteren yesterday vandaag today maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday morgen tomorrow januari februari maart april mei juni juli augustus september oktober november december january february march june july august october nov okt oct dec sept ochtend middag avond vanavond tonight weekend vorige afgelopen last jl sinds since geleden ago',
  still: 'nog still yet steeds altijd alsmaar until tot',
  download:
    'download* link links downloadlink* code codes activatiecode* activationcode* activeringscode key keys sleutel* licentiesleutel* licentiecode* serial voucher* toegang* access inlogcode unlock* inloggegevens zip pdf installer',
  course:
    'cursus* course* webinar* les lessen lesson* training* workshop* opleiding class classes docent* tutor* video*',
  part: 'ontbre* mist missen miste incompleet incomplete onvolledig lacks lacking deel helft half rest part parts onderdeel onderdelen schroef* schroeven screw* bolt bolts slechts only maar pieces stukken stuks handle lid deksel remaining',
  empty: 'leeg lege empty nothing niets niks',
  damage:
    'kapot* stuk stukken gebroken brak beschadig* beschaad* barst* gebarsten kras krassen gekrast deuk deuken gedeukt scheur* gescheurd lekt lekte lekken lekkage gaatje gat gaten broken broke brokn damag* crack* scratch* dent dented dents torn tear ripped smashed shatter* leak* snapped snap faulty defect* hole holes schade vlek vlekken stain* stained verbrijzeld scherven gebutst bent krom verbogen loslaten losgelaten losliet versleten afgebroken chipped chip bulging dead doa duds dud rafelt frayed roest* rust rusty geplet crushed squashed vies dirty natgeregend doorweekt soaked burst',
  wrong:
    'verkeerd* verkeer* fout foute foutieve wrong incorrect ander andere anders anderen different differs other instead ipv afwijk* wijkt mistaken vergist verwisseld mixed swapped mismatch another',
  describe:
    'beschrijv* beschreven omschrijv* omschreven descri* foto* photo* picture* afbeelding* plaatje plaatjes image* advert* listing listed specs specific* productpagina vermeld vermelde claimed claims stated states lijkt gelijkt resembl* look looks looked match matches matching voldoe* demo belooft',
  website:
    'site sites website* webshop* webwinkel* shop winkel* store stores online pagina* page pages homepage',
  looks:
    'kleur* colour* color* maat maten size* lengte breedte hoogte length width height gewicht weight materiaal material stof fabric leer leren leather plastic kunststof katoen* cotton wol wool wollen hout houten wood wooden eiken oak blauw* blue rood rode red zwart* black wit witte white groen* green grijs grijze grey gray geel gele yellow roze pink bruin brown groot grote groter kleiner klein kleine small smaller big bigger large larger medium xl xs cm mm kg liter litre formaat* afmeting* dimension* model modellen korter shorter nauw tight wijd loose dun thin dik thick zwaar heavy light',
  fake: 'nep neppe namaak* fake* counterfeit* imitatie* imitation replica origineel original genuine knock-off knockoff vervals* oplichting oplichters scam* fraud* bedrog',
  quality:
    'kwaliteit* quality goedkoop cheap rommel junk prut prul* flimsy useless waardeloos bagger troep crap rubbish garbage wiebel* wobbl* slecht',
  expect:
    'verwacht* expect* beloof* beloven beloofd belofte promis* voorgespiegeld supposed zogenaamd mislead* misleid* zou zouden would should',
  used: 'tweedehands gebruikt gebruikte used second-hand secondhand geopend opened worn gedragen refurbished nieuw nieuwe new',
  spoiled:
    'bedorven houdbaar* expired rotten rot schimmel* mold* mould* beschimmeld stinkt stinks stank smell* ruikt zuur sour muf verlopen stale',
  subscription:
    'abonnement* abonement* abbonement* abonnee subscri* lidmaatschap* membership* abo proefperiode* proefmaand trial premium plan plans member lid jaarplan* maandbox box contract* onderhoudscontract maintenance hosting bundel',
  cancel:
    'opzeg* opgezegd opzeggen zeg cancel* annul* geannul* stopzet* stopgezet stop stops stoppen stopt gestopt stopped stopping beeindig* terminat* end ends ending ended unsubscri* uitschrijf* uitgeschreven afmeld* afgemeld opt-out schrap* quit ophouden opgehouden afzien pause pauzeren pauze halt discontinue',
  renew:
    'verleng* renew* vernieuw* automatisch* automatic* auto doorloop* doorlopen loopt terugkerend* recurring repeat* opnieuw again weer',
  charge:
    'afgeschreven afschrijv* afschrif* afgeboekt afboek* incass* incaso* geincasseerd charg* debit* direct bill billed billing billen afgehaald inning withdrawn taken took deducted inhouden rekening takes double dubbel twice',
  periodic:
    'maandelijks* jaarlijks* wekelijks* monthly yearly annual* weekly maandbedrag maandbetaling* kwartaal* quarterly jaarbedrag maandgeld elke iedere every each per',
  money:
    'geld bedrag* centen cent poen duiten money cash euro euros eur amount* sum dollars pounds quid payment payments aankoopbedrag aankoopsom pegels saldo balance',
  pay: 'betaal* betal* paid pay pays paying payed ideal paypal creditcard* klarna bankrekening* bank iban visa mastercard card cards afrekenen bancontact overgemaakt overmaken transferred tikkie kaart pin',
  refund:
    'terugbetal* terugbet* terugbetaald restitu* refund* refnd reimburs* terugstort* teruggestort* geldterug creditering crediteer credit chargeback vergoed* compensat* teruggave terugvrag* terugvraag* terugvorder* terugkrijg* teruggekreg* storneer* storner* gestorneerd moneyback terugboek* teruggeboekt repay* terugontvangen',
  back: 'terug back retour weerom weder return returned returns',
  returning:
    'retourner* geretourneerd teruggestuurd terugstur* terugstuur* terugzend* teruggebracht terugbrengen return returning returns retourlabel* retourzending retouren ruil* geruild omruil* exchange* herroep* bedenktijd bedenken withdraw* cooling cooling-off inleveren ingeleverd 14',
  right:
    'recht entitled garantie* guarantee* warranty voorwaarden terms regels rules eligible aanspraak claim wettelijk* statutory policy beleid termijn* period deadline mogen allowed',
  regret:
    'spijt bedacht mind minds bevalt bevallen bevielen regret* gewenst veranderd gedachten overbodig onnodig hoef hoeven want wanted suit suits like liked past passen fits fit',
  satisfied:
    'tevreden* happy satisf* pleased blij love lovely fantastic geweldig great excellent uitstekend super prima fijn mooi mooie nice leuk',
} as const;
