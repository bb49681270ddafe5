/** What is bought, how it comes, and what may be wrong with it. */
export const goods = {
  order: `bestel* besteld* bestlling bestelign order orders ordered ordering ordernummer* aankoop* aangekocht gekocht
    kocht kochten gekochte purchase* bought aanschaf* aangeschaft`,
  buy: 'buy buys buying buyer* kopen koop koper* kopers aanschaffen shopping shoppen',
  chosen:
    'gekozen koos kiezen chose chosen picked clicked aangeklikt aanklikte klikte selected geselecteerd nam',
  parcel: `pakket* pakje* pakske pakskes pakjes pakete zending* parcel* package* packet shipment* doos doosje dozen box
    boxes envelop* karton spullen goods stuff brievenbuspakje`,
  packing:
    'verpak* packag* packing pack packed ingepakt uitgepakt uitpak* unpack* seal sealed verzegel* inhoud contents inside erin zak',
  thing: `product* item items artikel* article ding dingen dingetje thing things toestel* apparaat* apparat* device*
    machine gadget unit exemplaar hem ie die`,
  clothing: `schoen* jas jasje jassen broek* jurk* trui* shirt* hemd* rok sok sokken laars* laarzen muts sjaal*
    handschoen* kleding kleren blouse jeans bh slippers sandaal sandalen riem shoe shoes boot boots jacket* coat*
    trouser* pants dress* skirt* sweater* jumper* hoodie* sock socks hat scarf glove* clothes belt sneaker* trainers
    sunglasses zonnebril bril ring oorbel* ketting earring* necklace bracelet armband pyjama* vest regenjas zool sole`,
  furniture: `stoel* tafel* bankstel sofa couch kast* kastje matras* mattress* kussen* pillow* cushion* vloerkleed
    tapijt rug carpet gordijn* curtain* lamp* lampshade desk bureau chair* table tables cabinet* shelf shelves plank
    planken wardrobe drawer* lade spiegel mirror dekbed* duvet blanket* deken* laken* parasol tuinset tent tenten
    behang wallpaper kraan boekenkast bookcase tuinbank* scharnier hinge`,
  household: `waterkoker kettle blender* mixer toaster broodrooster stofzuiger* vacuum hoover koffiezetapparaat
    koffiemachine espresso* koelkast fridge freezer oven magnetron microwave strijkijzer wasmachine airfryer pan
    pannen mok mokken mug mugs beker* bottle* fles flessen bord borden plate plates glazen glasses vaas vase kom bowl
    mes messen knife knives boormachine boor drill* zaag hamer hammer grasmaaier mower ladder grinder grill barbecue
    bbq heater kachel ventilator tandenborstel* toothbrush naaimachine sewing droger dryer strijk*`,
  electronics: `gsm* smartphone* iphone* laptop* pc monitor* tablet* ipad camera* koptelefoon* headphone* headset*
    earbud* oortjes speaker* luidspreker tv televisie television toetsenbord keyboard muis kabel* cable* snoer lader*
    oplader* charger* adapter* batterij* accu* battery batteries printer* inkt* ink toner* cartridge* router horloge*
    smartwatch watch console controller drone usb stekker dongle deurbel doorbell zaklamp torch telefoonhoes* hoes
    hoesje powerbank* simkaart`,
  stuff: `boek boeken book books ebook e-book tas tassen bag bags rugzak backpack fiets* bike* zadel* saddle speelgoed
    toy toys puzzel* puzzle* pop knuffel doll plant* bloem* flower* zaad zaden seeds koffie coffee thee wijn wine
    honing brokken hondenvoer kattenvoer kibble hondenmand parfum* perfume shampoo creme make-up vitamine* pillen
    voer eten food chocola* snoep koek cake kaars kaarsen candle* poster* schilderij painting koffer suitcase kinderwagen
    stroller autostoel wandelstok rollator luier* tijdschrift magazine krant newspaper spel game games`,
  occasion: `cadeau* gift present gifts geschenk* kerst* christmas sinterklaas verjaardag* birthday moederdag
    bruiloft wedding feest party`,
  deliver: `lever* gelever* bezorg* deliver* delvier* aflever* afgelever* thuisbezorg* afgezet bezorging gebracht brengen
    bring brought`,
  handed:
    'afgegeven afgeven handed signed getekend dropped drop collected ophalen opgehaald collect overhandigd aangebeld aanbelde rang',
  arrive: `aangekom* aankom* aankwam arriv* gekomen komen kom komt kwam kwamen binnen binnengekom* toegekom* toekom* opdagen opgedaagd langs geweest
    ontvang* ontving* receiv* reciev* gearriveerd came come comes coming bereikt`,
  get: 'gekregen kreeg krijg krijgen krijgt got gotten get getting gets had have heb',
  here: 'hier here shown show showed turned turn turns up er there daar',
  carrier: `postnl dhl dpd ups gls bpost postbode* chauffeur* koerier* vervoerder* courier* driver* carrier* postman
    mailman bezorger* depot sorteercentrum sorting afhaalpunt afhaal* pickup pick-up brievenbus* mailbox letterbox
    doorstep fedex evri hermes yodel customs douane deurmat postpunt parcelshop postkantoor bezorgdienst bus van`,
  neighbour:
    'neighbour* neighbor* buren buurman buurvrouw voordeur porch veranda deur doorbell thuis home huisnummer',
  transit: `track* trace trackingnummer onderweg transit verzond* verstuur* verstur* gestuurd stuur sturen stuurde
    shipped ship ships shipping dispatch* sent send sending verzend* post posted mailed magazijn* warehouse label
    opgestuurd gepost levertijd lever-datum eta`,
  lost: `kwijt kwijtgeraakt zoek zoekgeraakt verdwenen verdween verdwijn* lost missing vanish* vermist spoorloos
    nowhere nergens disappear* dissapear* weggeraakt foetsie stolen gestolen spoor binned`,
  wait: 'wacht* gewacht wait* afwacht* geduld patience patient',
  late: `laat late later vertraag* vertrag* delay* overdue traag slow duurt duren takes langzaam lang long langer
    longer hoelang ages eeuwen eeuwig forever`,
  where: "waar waarheen where wheres where's whereabouts",
  when: "wanneer when whens when's hoelaat",
  time: `dag dagen week weken wkn maand maanden jaar jaren uur uren day days weeks wks month months hour hours year
    years minuten minutes minuut anderhalve fortnight kwartier`,
  date: `gisteren eergisteren yesterday vandaag today maandag* dinsdag* woensdag* donderdag* vrijdag* zaterdag* zondag*
    monday tuesday wednesday thursday friday saturday sunday morgen tomorrow januari februari maart april mei juni
    juli augustus september oktober november december january february march june july august october nov okt oct
    dec sept ochtend middag avond vanavond tonight weekend vorige afgelopen last jl sinds since geleden ago`,
  still: 'nog still yet steeds altijd alsmaar',
  until: 'until till tot totdat voordat before',
  download: `download* link links linkje downloadlink* zip pdf installer bestand* file files e-mail`,
  key: `code codes activatiecode* activationcode* activeringscode key keys sleutel* licentiesleutel* licentiecode*
    serial voucher* unlock* productcode`,
  access: 'toegang* access inlogcode inloggegevens invite uitnodiging',
  course: `cursus* course* webinar* lesson* lessen training* workshop* opleiding class classes tutor video* e-learning
    certificaat certificate hoofdstuk chapter toets`,
  part: `ontbre* mist missen miste incompleet incomplete onvolledig lacks lacking deel helft half rest part parts
    onderdeel onderdelen schroef* schroeven screw* bolt bolts slechts pieces stukken stuks handle lid deksel remaining
    one een three twee`,
  empty: 'leeg lege empty nothing niets niks nix',
  damage: `kapot* stuk gebroken brak beschadig* beschaad* barst* gebarsten kras krassen gekrast deuk deuken gedeukt
    scheur* gescheurd lekt lekte lekken lekkage gaatje gaten broken broke brokn damag* crack* scratch* dent dented
    torn tear ripped smashed shatter* leak* snapped faulty defect* schade vlek vlekken stain* stained verbrijzeld
    scherven gebutst hole gat rammelt rattles gesmolten melted verwelkt wilted bent krom verbogen loslaten losgelaten losliet versleten afgebroken chipped bulging dead doa
    duds rafelt frayed roest* rust rusty geplet crushed squashed vies dirty doorweekt soaked burst uiteen apart`,
  wrong: `verkeerd* verkeer* foute foutieve wrong incorrect ander andere anders anderen different differs other instead
    ipv afwijk* wijkt mistaken vergist verwisseld mixed swapped mismatch another per-ongeluk iemand-anders`,
  describe: `beschrijv* beschreven omschrijv* omschreven descri* advert* listing listed specs specific* productpagina
    vermeld vermelde claimed claims claim stated states voldoe* belooft demo stond staat says said`,
  picture: 'foto* photo* picture* afbeelding* plaatje plaatjes image*',
  resemble:
    'lijkt lijken gelijkt resembl* look looks looked looking match matches matching klopt kloppen',
  website:
    'site sites website* webshop* webwinkel* shop winkel* store stores online pagina* page pages homepage',
  colour: `kleur* colour* color* blauw* blue rood rode red zwart* black wit witte white groen* green grijs grijze grey
    gray geel gele yellow roze pink bruin brown paars purple beige donker* dark licht`,
  size: `maat maten size* sizing lengte breedte hoogte length width height gewicht weight groot grote groter kleiner
    klein kleine small smaller big bigger large larger medium xl xs cm mm kg liter litre formaat* afmeting* dimension*
    measure* korter shorter nauw tight wijd loose dun thin dik thick zwaar heavy meter inch inches`,
  material: `materiaal material stof fabric leer leren leather plastic kunststof katoen* cotton wol wool wollen hout
    houten wood wooden eiken oak metaal metal staal steel zijde silk linen linnen spaanplaat chipboard`,
  fake: 'nep neppe namaak* fake* counterfeit* imitatie* imitation replica knock-off knockoff vervals* bogus valse vals false',
  scam: 'oplichting oplichters oplicht* scam* fraud* bedrog conned con phishing swindle* afgezet afzetters',
  quality: `kwaliteit* quality goedkope cheap rommel junk prut prul* flimsy useless waardeloos bagger troep crap rubbish
    garbage wiebel* wobbl* waste`,
  promise:
    'verwacht* expect* beloof* beloven beloofd belofte promis* voorgespiegeld supposed zogenaamd mislead* misled misleid*',
  used: 'tweedehands gebruikte used second-hand secondhand geopend opened worn gedragen refurbished nieuw nieuwe new',
  unused: 'ongeopend* unopened ongebruikt* unused',
  spoiled: `bedorven houdbaar* expired expiry rotten schimmel* mold* mould* beschimmeld stinkt stinks stank smell*
    ruikt zuur muf verlopen stale datum`,
  model: 'model modellen type uitvoering variant variants serie series merk brand',
} as const;
