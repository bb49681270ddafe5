import type { LexiconOf } from '../../../router-words.ts';

export const goods: LexiconOf<'goods'> = {
  order: `bestel* besteld* bestlling bestelign order orders ordernummer* aankoop* aangekocht
    gekocht kocht kochten gekochte aanschaf* aangeschaft`,
  buy: 'kopen koop koper* kopers aanschaffen shopping shoppen',
  chosen: 'gekozen koos kiezen aangeklikt aanklikte klikte geselecteerd nam',
  parcel: `pakket* pakje* pakske pakskes pakjes pakete zending* doos doosje dozen box envelop*
    karton spullen brievenbuspakje`,
  packing: 'verpak* ingepakt uitgepakt uitpak* seal verzegel* inhoud erin zak',
  thing: `product* item items artikel* ding dingen dingetje toestel* apparaat* apparat* device*
    machine gadget unit exemplaar hem ie die`,
  clothing: `schoen* jas jasje jassen broek* jurk* trui* shirt* hemd* rok sok sokken laars*
    laarzen muts sjaal* handschoen* kleding kleren blouse jeans bh slippers sandaal sandalen riem
    sweater* hoodie* sneaker* zonnebril bril ring oorbel* ketting armband pyjama* vest regenjas
    zool`,
  furniture: `stoel* tafel* bankstel sofa kast* kastje matras* kussen* vloerkleed tapijt gordijn*
    lamp* bureau plank planken lade spiegel dekbed* deken* laken* parasol tuinset tent tenten
    behang kraan boekenkast tuinbank* scharnier`,
  household: `waterkoker blender* mixer toaster broodrooster stofzuiger* koffiezetapparaat
    koffiemachine espresso* koelkast oven magnetron strijkijzer wasmachine airfryer pan pannen mok
    mokken beker* fles flessen bord borden glazen vaas kom mes messen boormachine boor zaag hamer
    grasmaaier ladder grill barbecue bbq heater kachel ventilator tandenborstel* naaimachine
    droger strijk*`,
  electronics: `gsm* smartphone* laptop* pc monitor* tablet* camera* koptelefoon* headset* earbud*
    oortjes speaker* luidspreker tv televisie toetsenbord keyboard muis kabel* snoer lader*
    oplader* adapter* batterij* accu* printer* inkt* toner* cartridge* router horloge* smartwatch
    console controller drone stekker dongle deurbel zaklamp telefoonhoes* hoes hoesje powerbank*
    simkaart`,
  stuff: `boek boeken ebook tas tassen rugzak fiets* zadel* speelgoed puzzel* pop knuffel plant*
    bloem* zaad zaden koffie thee wijn honing brokken hondenvoer kattenvoer hondenmand parfum*
    shampoo creme vitamine* pillen voer eten chocola* snoep koek cake kaars kaarsen poster*
    schilderij koffer kinderwagen autostoel wandelstok rollator luier* tijdschrift magazine krant
    spel game games`,
  occasion: 'cadeau* present geschenk* kerst* sinterklaas verjaardag* moederdag bruiloft feest',
  deliver:
    'lever* gelever* bezorg* aflever* afgelever* thuisbezorg* afgezet bezorging gebracht brengen',
  handed: 'afgegeven afgeven getekend ophalen opgehaald overhandigd aangebeld aanbelde',
  arrive: `aangekom* aankom* aankwam gekomen komen kom komt kwam kwamen binnen binnengekom*
    toegekom* toekom* opdagen opgedaagd langs geweest ontvang* ontving* gearriveerd bereikt`,
  get: 'gekregen kreeg krijg krijgen krijgt had heb',
  here: 'hier er daar',
  carrier: `postbode* chauffeur* koerier* vervoerder* bezorger* depot sorteercentrum afhaalpunt
    afhaal* brievenbus* douane deurmat postpunt parcelshop postkantoor bezorgdienst bus`,
  neighbour: 'buren buurman buurvrouw voordeur veranda deur thuis huisnummer',
  transit: `track* trace trackingnummer volg* vrachtwagen onderweg verzond* verstuur* verstur* gestuurd stuur sturen
    stuurde verzend* post magazijn* label opgestuurd gepost levertijd eta`,
  lost: `kwijt kwijtgeraakt zoek zoekgeraakt verdwenen verdween verdwijn* vermist spoorloos
    nergens weggeraakt foetsie gestolen spoor`,
  wait: 'wacht* gewacht afwacht* geduld',
  late: `laat late later vertraag* vertrag* traag duurt duren langzaam lang langer hoelang eeuwen
    eeuwig`,
  where: 'waar waarheen',
  when: 'wanneer hoelaat',
  time: `dag dagen week weken wkn maand maanden jaar jaren uur uren minuten minuut anderhalve
    kwartier`,
  date: `gisteren eergisteren vandaag morgen maandag* dinsdag* woensdag* donderdag* vrijdag*
    zaterdag* zondag* weekend januari februari maart april mei juni juli augustus september
    oktober november december sept okt nov dec ochtend middag avond vanavond vorige afgelopen jl
    sinds geleden`,
  still: 'nog steeds altijd alsmaar',
  until: 'tot totdat voordat',
  download: 'download* link links linkje downloadlink* bestand* file files',
  key: `code codes activatiecode* activeringscode key keys sleutel* licentiesleutel* licentiecode*
    voucher* unlock* productcode`,
  access: 'toegang* inlogcode inloggegevens invite uitnodiging',
  course: `cursus* webinar* lessen training* workshop* opleiding tutor video* certificaat
    hoofdstuk toets`,
  part: `ontbre* mist missen miste incompleet incomplete onvolledig deel helft half rest onderdeel
    onderdelen schroef* schroeven slechts stukken stuks deksel een twee`,
  empty: 'leeg lege niets niks nix',
  damage: `kapot* stuk gebroken brak beschadig* beschaad* barst* gebarsten kras krassen gekrast
    deuk deuken gedeukt scheur* gescheurd lekt lekte lekken lekkage gaatje gaten defect* schade
    vlek vlekken verbrijzeld scherven gebutst gat rammelt gesmolten verwelkt krom verbogen
    loslaten losgelaten losliet versleten afgebroken doa rafelt roest* geplet vies doorweekt
    uiteen`,
  wrong: `verkeerd* verkeer* foute foutieve incorrect ander andere anders anderen ipv afwijk*
    wijkt vergist verwisseld mismatch`,
  describe: `beschrijv* beschreven omschrijv* omschreven advert* specs specific* productpagina
    vermeld vermelde claims claim voldoe* belooft demo stond staat`,
  picture: 'foto* afbeelding* plaatje plaatjes',
  resemble: 'lijkt lijken gelijkt klopt kloppen',
  website: 'site sites website* webshop* webwinkel* shop winkel* online pagina* homepage',
  colour: `kleur* blauw* rood rode zwart* wit witte groen* grijs grijze geel gele roze bruin paars
    beige donker* licht`,
  size: `maat maten lengte breedte hoogte gewicht groot grote groter kleiner klein kleine small
    smaller large medium liter formaat* afmeting* korter nauw wijd dun dik zwaar meter inch`,
  material: `materiaal stof leer leren plastic kunststof katoen* wol wollen hout houten eiken
    metaal staal zijde linnen spaanplaat`,
  fake: 'nep neppe namaak* fake* imitatie* replica vervals* valse vals',
  scam: 'oplichting oplichters oplicht* scam* fraud* bedrog phishing afgezet afzetters',
  quality: 'kwaliteit* goedkope rommel prut prul* waardeloos bagger troep wiebel*',
  promise: 'verwacht* beloof* beloven beloofd belofte voorgespiegeld zogenaamd misleid*',
  used: 'tweedehands gebruikte geopend gedragen refurbished nieuw nieuwe',
  unused: 'ongeopend* ongebruikt*',
  spoiled: 'bedorven houdbaar* schimmel* beschimmeld stinkt stank ruikt zuur muf verlopen datum',
  model: 'model modellen type uitvoering variant serie series merk',
};
