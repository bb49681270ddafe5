/** What is paid, ended and given back; and what a shop is asked beside it. */
export const money = {
  subscription: `abonnement* abonement* abbonement* abonnee subscri* lidmaatschap* membership* abo proefperiode*
    proefmaand trial premium plan plans member lid jaarplan* maandbox contract* onderhoudscontract maintenance
    herhaalbestelling herhaallevering sub subs club`,
  cancel: `opzeg* opgezegd opzeggen zeg cancel* canel* annul* anuleer* geannul* stopzet* stopgezet stop stops stoppen
    stopt gestopt stopped stopping beeindig* terminat* end ends ending ended unsubscri* uitschrijf* uitgeschreven
    afmeld* afgemeld opt-out schrap* quit ophouden opgehouden afzien pause pauzeren pauze halt discontinue lapse
    aflopen rid vanaf uitvinken untick uitzetten`,
  renew: `verleng* renew* vernieuw* automatisch* automatic* auto doorloop* doorlopen terugkerend* recurring repeat*
    extend* rolled rolls continue doorgaan voortzet* voortzetting`,
  again: 'opnieuw again weer wederom nogmaals another tweede second',
  charge: `afgeschreven afschrijv* afschrif* afgeboekt afboek* incass* incaso* geincasseerd geind innen charg* debit*
    billed billing billen afgehaald inning deducted inhouden machtiging mandaat mandate collecting afgeschreve`,
  twice: 'dubbel twice double doubled tweemaal',
  periodic: `maandelijks* jaarlijks* wekelijks* monthly yearly annual* weekly maandbedrag maandbetaling* kwartaal*
    quarterly jaarbedrag maandgeld maandkosten elke iedere every each`,
  notice: 'opzegtermijn* notice einddatum expiry looptijd term termijn',
  money: `geld bedrag* centen cent poen duiten money cash euro euros eur amount* sum dollars pounds quid bucks
    aankoopbedrag aankoopsom pegels saldo balance difference price-paid`,
  pay: `betaal* betal* paid pay pays paying payed payment payments overgemaakt overmaken transferred tikkie overschrijving* termijnen instalments installments`,
  bank: `ideal paypal creditcard* klarna bankrekening* bank iban visa mastercard card cards kaart pin afrekenen bancontact
    rekening bankafschrift statement apple-pay`,
  refund: `terugbetal* terugbet* restitu* refund* refnud refnd reimburs* terugstort* teruggestort* geldterug
    creditering crediteer* credit chargeback vergoed* compensat* teruggave terugvrag* terugvraag* terugvorder*
    terugkrijg* teruggekreg* storneer* storner* gestorneerd moneyback terugboek* teruggeboekt repay* terugontvangen`,
  back: 'terug back retour weerom weder',
  returning: `retourner* geretourneerd teruggestuurd terugstur* terugstuur* terugzend* teruggebracht terugbrengen return
    returning returns returned retourlabel* retourzending retouren retourkosten retour* inleveren ingeleverd hand`,
  exchange: 'ruil* geruild omruil* omgeruild exchange* swap* vervang* replace*',
  withdraw:
    'herroep* bedenktijd bedenken cooling cooling-off 14 koop koopovereenkomst sale withdrawal',
  right: `recht entitled garantie* guarantee* warranty voorwaarden terms regels rules eligible aanspraak wettelijk*
    statutory policy beleid deadline mogen allowed`,
  regret: `spijt bedacht bedenk mind minds bevalt bevallen bevielen tegengevallen tegenvalt regret* remorse veranderd
    gedachten overbodig onnodig hoef hoeven unwanted suit suits past passen zonde needless vergissing mistake accident
    ongeluk bedoeling`,
  need: 'nodig need needs needed behoefte',
  worth: 'worth waard value tegen valt viel',
  invoice: `factu* invoice* bonnetje* receipt* btw vat kassabon* aankoopbewijs pakbon btw-nummer boekhouding accountant
    bookkeep* administratie`,
  shipping: `verzendkost* bezorgkost* portokost* postage gratis free levertijd* express spoed* worldwide international*
    internationaal buitenland abroad belgie belgium duitsland germany canada poland frankrijk france spain waddeneiland*
    ireland usa amerika america duties`,
  stock: `voorraad* stock leverbaar beschikbaar* available availab* uitverkocht* restock* sold aangevuld reserve*
    reserveer* reserveren collectie collection assortiment sell sells verkopen verkoopt range carry`,
  discount: `korting* discount* coupon* actie acties actiecode aanbieding* sales promo* cadeaubon* cadeaukaart* giftcard*
    spaarpunt* punten points loyalty solden uitverkoop deal deals tegoedbon* studentenkorting friday`,
  account: `account* wachtwoord* password* paswoord inlog* ingelog* login log logging logs profiel* profile aanmeld*
    registr* username gebruikersnaam sign signup two-factor verificatie*`,
  died: 'overleden died deceased passed late dood',
  address: 'adres* address* postcode* verhuis* verhuisd moved moving straat street',
  job: 'vacature* vacanc* job jobs baan solliciteer* sollicit* stageplek internship cv hiring salaris salary career',
  opening: 'openingstijd* opening opent open opens dicht closed koopavond feestdag sluit',
  newsletter:
    'nieuwsbrief* newsletter* mailinglist* spam* reclame* advertising folder catalogus catalogue marketing*',
  price:
    'prijs prijzen price* pricing kost kosten costs cost duur dure duurder expensive goedkoop goedkoper cheaper hoeveel much tarief* rate rates fee fees',
  privacy: 'privacy* avg gdpr persoonsgegevens cookie* gegevens data',
  business: `reseller* wholesale groothandel* b2b zakelijk* samenwerk* partner* dropship* affiliate* influencer* sponsor*
    collab* leverancier* supplier* fabrikant* manufactur* blog followers wederverkoper* bedrijf company business
    invest* pers journalist* interview* scriptie thesis kvk-nummer kvk`,
  advice: `advies* advise* recommend* aanraden raad best kiezen kies choose choice verschil* difference welke welk which
    suggest* prefer vergelijk* compare matching bijpassend* waarmee tussen between`,
} as const;
