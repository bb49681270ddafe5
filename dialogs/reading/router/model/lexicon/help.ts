/** What works or not, how it is used, and what is to be made. */
export const help = {
  plugin: `plugin* plug-in* extensie* extension* extention module* modules thema* themas theme* template* app apps
    software* programma* program* script* widget* add-on* addon* bundle snippet* shortcode* slider* banner* popup*`,
  platform: `wordpress* woocommerce* magento* shopify* prestashop* joomla* drupal* elementor* php* wp seo crm erp saas
    outlook exact mailchimp zapier google-analytics`,
  pagepart: `formulier* form forms menu menus header* footer* sidebar* zijbalk feed* sitemap* font fonts lettertype*
    knop* button* veld field* kolom* column* layout filter* agenda calendar kalender winkelmand* basket cart checkout
    afrekenpagina variat* webhook* css html javascript code hook hooks tabel achtergrond background report rapport`,
  system: `versie* version* update* updates upgrade* ubdate release changelog domein* domain* dns server* database*
    cache* browser* chrome firefox safari edge dashboard backend firmware driver windows android ios mac macos wifi
    bluetooth netwerk network internet hosting staging ssl ftp backup* smtp api excel csv xml export*`,
  error: `foutmeld* error* errors errror bug bugs bugje buggy melding* warning* waarschuwing* exception* crash* gecrasht
    vastlo* vastgelopen hang hangt hangen freez* frozen froze bevriest blank fatal timeout notice glitch* storing*
    storingen fout fouten hapert 404 500 503 invalid ongeldig*`,
  problem: 'probleem* problemen problem* issue* trouble moeite gedoe',
  work: `werkt werken werk werkend* werkte works work working worked functioneer* function functions functioning lukt
    lukken gelukt fails fail failed failing`,
  does: 'doet doen does do did deed doing reageer* reageert respond* react* blijft keeps',
  power: `aan uit on off switch switches start starts opstart* starten laadt laden load* opladen oplaad* turns beep*
    piept sound geluid knippert flash*`,
  screen: 'scherm* screen* display* toont verschijnt appears laat zien',
  install: `install* instal setup set-up instel* ingesteld instellen configur* activeer* activat*
    activeren aansluit* aangesloten connect* koppel* gekoppeld pair pairing settings setting instelling* opties option
    options inschakel* uitschakel* enable* disable* reset* migreer* migrat* verplaats* overzetten`,
  data: 'import* export* upload* geupload synchroni* sync backup* opslaan save saved saving',
  assemble: `monteer* monteren mount mounting assemble assembly montage afstel* adjust* calibrat* schoonmaken clean* wassen
    wash* vullen fill ontkalk* descale opvouwen tumble wastafel`,
  use: 'gebruik* using use uses bedien* operate handle toepassen',
  translate:
    'translat* vertaal* vertal* taal language* talen meertalig multilingual engels nederlands dutch english',
  how: 'hoe how hoezo leg howto',
  manual: `handleiding* manual* documentat* docs tutorial* instructi* guide* uitleg uitleggen explain* stappen stappenplan
    steps step gebruiksaanwijzing* voorbeeld example* walkthrough tip tips demo`,
  find: 'vind vinden vindt find finding zoeken search zie see',
  lookup:
    'kijk kijken kijkt nagaan nakijken nazien uitzoeken opzoeken opsporen check checken checked checking look trace',
  compatible:
    'compatib* ondersteun* support supports supported geschikt suitable conflict* samen together combin* past fits',
  support: 'support technisch* technical tech supportteam ondersteuning',
  security: `beveilig* security vulnerab* kwetsba* hack* gehackt lek beveiligingslek* exploit* xss injection malware
    virus* onveilig insecure safe veilig patch* gedicht`,
  help: 'help helpen helpt hulp assist* geholpen',
  question: 'vraag vraagje vragen question* ask asking',
  stuck: 'stuck vast uitkomen snap begrijp understand confused wijs',
  custom:
    'maatwerk* custom customi* bespoke tailor* op-maat gepersonaliseerd personali* speciaal* special* eigen own',
  adapt:
    'aanpass* aangepast* aanpassing* adapt* modif* uitbrei* ombouw* omgebouwd verbouw* extend* tweak* rebuild',
  change: 'verander* veranderd wijzig* gewijzigd change changed changes changing wissel*',
  add: 'toevoeg* toegevoegd voeg add added adding extra erbij additional inbouw* ingebouwd',
  feature:
    'functie functies functionaliteit* feature* functionality wens wensen wensenlijst optie mogelijkheid',
  develop: `ontwikkel* develop* bouwen bouw bouwt build builds building built programm* coderen inhuren hire opdracht
    assignment project* integrat* integratie* koppeling* developer ontwikkelaar freelance* programmeur programmer
    webbouwer coder`,
  quote: 'offerte* quote* quotation prijsopgave estimate* begroting uurtarief uurprijs',
  print:
    'graveren gravure engrav* embroider* borduren bedrukken bedruk* print printed logo logos etiket opdruk',
  make: 'maken maak maakt gemaakt make makes made making laten have put zet',
  leave: 'achterlaten achterlaat leave leaving plaatsen delen share sharing deel',
  write: 'schrijven schrijf schreef geschreven write writes writing wrote written tekst text typen',
  design:
    'ontwerp* design* create* creat* vormgeving uiterlijk huisstijl branding stijl style look schets*',
  modified: `gesleuteld sleutel* aangepaste modified forked fork child zelf ourselves myself edited bewerkt altered
    neefje nephew agency bureau third`,
} as const;
