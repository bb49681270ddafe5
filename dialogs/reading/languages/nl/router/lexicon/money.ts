import type { LexiconOf } from '../../../router-words.ts';

export const money: LexiconOf<'money'> = {
  subscription: `abonnement* abonement* abbonement* abonnee lidmaatschap* abo proefperiode*
    proefmaand trial premium plan lid jaarplan* maandbox contract* onderhoudscontract
    herhaalbestelling herhaallevering club`,
  cancel: `opzeg* opgezegd opzeggen zeg cancel* annul* anuleer* geannul* stopzet* stopgezet stop
    stoppen stopt gestopt beeindig* uitschrijf* uitgeschreven afmeld* afgemeld schrap* ophouden
    opgehouden afzien pauzeren pauze halt aflopen vanaf uitvinken uitzetten terugdraai* teruggedraaid tegenhouden`,
  renew: `verleng* vernieuw* automatisch* auto doorloop* doorlopen terugkerend* doorgaan voortzet*
    voortzetting`,
  again: 'opnieuw weer wederom nogmaals tweede',
  charge: `afgeschreven afschrijv* afschrif* afgeboekt afboek* incass* incaso* geincasseerd geind
    innen debit* billen afgehaald inning inhouden machtiging mandaat afgeschreve`,
  twice: 'dubbel tweemaal',
  periodic: `maandelijks* jaarlijks* wekelijks* maandbedrag maandbetaling* kwartaal* jaarbedrag
    maandgeld maandkosten elke iedere`,
  notice: 'opzegtermijn* einddatum looptijd termijn',
  money: `geld bedrag* centen cent poen duiten cash euro euros dollars aankoopbedrag aankoopsom
    pegels saldo`,
  pay: 'betaal* betal* overgemaakt overmaken tikkie overschrijving* overboek* overgeboekt termijnen',
  bank: 'creditcard* bankrekening* bank kaart pin afrekenen rekening bankafschrift',
  refund: `terugbetal* terugbet* restitu* refund* terugstort* teruggestort* geldterug creditering
    crediteer* credit chargeback vergoed* compensat* teruggave terugvrag* terugvraag* terugvorder*
    terugkrijg* teruggekreg* storneer* storner* gestorneerd terugboek* teruggeboekt terugontvangen`,
  back: 'terug retour weerom weder',
  returning: `retourner* geretourneerd teruggestuurd terugstur* terugstuur* terugzend*
    teruggebracht terugbrengen retourlabel* retourzending retouren retourkosten retour* inleveren
    ingeleverd`,
  exchange: 'ruil* geruild omruil* omgeruild vervang*',
  withdraw: 'herroep* bedenktijd bedenken koop koopovereenkomst',
  right: 'recht garantie* voorwaarden regels aanspraak wettelijk* beleid deadline mogen',
  regret: `spijt bedacht bedenk bevalt bevallen bevielen tegengevallen tegenvalt veranderd
    gedachten overbodig onnodig hoef hoeven past passen zonde vergissing ongeluk bedoeling`,
  need: 'nodig behoefte',
  worth: 'waard tegen valt viel',
  invoice:
    'factu* bonnetje* bon nota kwitantie* btw kassabon* aankoopbewijs pakbon boekhouding accountant administratie',
  shipping: `verzendkost* bezorgkost* portokost* gratis levertijd* express spoed* international*
    internationaal buitenland belgie duitsland canada frankrijk waddeneiland* usa amerika`,
  stock: `voorraad* stock leverbaar beschikbaar* uitverkocht* restock* aangevuld reserve*
    reserveer* reserveren collectie assortiment verkopen verkoopt`,
  discount: `korting* coupon* actie acties actiecode aanbieding* promo* cadeaubon* cadeaukaart*
    giftcard* spaarpunt* punten solden uitverkoop deal deals tegoedbon* studentenkorting friday`,
  account: `account* wachtwoord* paswoord inlog* ingelog* login log profiel* aanmeld* registr*
    gebruikersnaam verificatie*`,
  died: 'overleden dood',
  address: 'adres* postcode* verhuis* verhuisd straat',
  job: 'vacature* job jobs baan solliciteer* sollicit* stageplek cv salaris',
  opening: 'openingstijd* opening opent open dicht koopavond feestdag sluit',
  newsletter: 'nieuwsbrief* mailinglist* spam* reclame* folder catalogus marketing*',
  price: 'prijs prijzen kost kosten duur dure duurder goedkoop goedkoper hoeveel tarief*',
  privacy: 'privacy* avg gdpr persoonsgegevens cookie* gegevens data',
  business: `reseller* groothandel* b2b zakelijk* samenwerk* partner* dropship* affiliate*
    influencer* sponsor* collab* leverancier* fabrikant* blog wederverkoper* bedrijf business
    invest* pers journalist* interview* scriptie thesis kvk`,
  advice: `advies* advise* aanraden raad best kiezen kies verschil* welke welk suggest* vergelijk*
    bijpassend* waarmee tussen`,
};
