import type { LexiconOf } from '../../../router-words.ts';

export const help: LexiconOf<'help'> = {
  plugin: `plugin* extensie* module* modules thema* themas theme* template* app apps software*
    programma* program* script* widget* addon* snippet* shortcode* slider* banner* popup*`,
  platform: '',
  pagepart: `formulier* menu menus header* footer* sidebar* zijbalk feed* sitemap* font fonts
    lettertype* knop* button* veld kolom* layout filter* agenda kalender winkelmand* checkout
    afrekenpagina variat* webhook* code hook hooks tabel achtergrond rapport`,
  system: `versie* update* updates upgrade* ubdate release changelog domein* server* database*
    cache* browser* dashboard backend firmware driver wifi netwerk internet hosting staging
    backup* export*`,
  error: `foutmeld* error* errors errror bug bugs bugje buggy melding* waarschuwing* crash*
    gecrasht vastlo* vastgelopen hangt hangen bevriest timeout glitch* storing* storingen fout
    fouten hapert ongeldig*`,
  problem: 'probleem* problemen issue* moeite gedoe',
  work: 'werkt werken werk werkend* werkte functioneer* lukt lukken gelukt',
  does: 'doet doen deed reageer* reageert react* blijft',
  power: 'aan uit start opstart* starten laadt laden opladen oplaad* piept geluid knippert',
  screen: 'scherm* screen* display* toont verschijnt laat zien',
  install: `install* setup instel* ingesteld instellen configur* activeer* activat* activeren
    aansluit* aangesloten connect* koppel* gekoppeld settings setting instelling* opties
    inschakel* uitschakel* reset* migreer* migrat* verplaats* overzetten`,
  data: 'import* export* upload* geupload synchroni* sync backup* opslaan',
  assemble:
    'monteer* monteren montage afstel* schoonmaken wassen vullen ontkalk* opvouwen wastafel',
  use: 'gebruik* bedien* toepassen',
  translate: 'vertaal* vertal* taal talen meertalig engels nederlands',
  how: 'hoe hoezo leg',
  manual: `handleiding* documentat* docs tutorial* instructi* uitleg uitleggen stappen stappenplan
    gebruiksaanwijzing* voorbeeld tip tips demo`,
  find: 'vind vinden vindt zoeken zie',
  lookup:
    'kijk kijken kijkt nagaan nakijken nazien uitzoeken opzoeken opsporen check checken trace',
  compatible: 'compatib* ondersteun* support geschikt conflict* samen combin* past',
  support: 'support technisch* supportteam ondersteuning',
  security: `beveilig* security kwetsba* hack* gehackt lek beveiligingslek* exploit* malware
    virus* onveilig veilig patch* gedicht`,
  help: 'help helpen helpt hulp assist* geholpen',
  question: 'vraag vraagje vragen',
  stuck: 'vast uitkomen snap begrijp wijs',
  custom: 'maatwerk* custom customi* gepersonaliseerd personali* speciaal* special* eigen',
  adapt: 'aanpass* aangepast* aanpassing* modif* uitbrei* ombouw* omgebouwd verbouw* tweak*',
  change: 'verander* veranderd wijzig* gewijzigd wissel*',
  add: 'toevoeg* toegevoegd voeg extra erbij inbouw* ingebouwd',
  feature: 'functie functies functionaliteit* feature* wens wensen wensenlijst optie mogelijkheid',
  develop: `ontwikkel* develop* bouwen bouw bouwt programm* coderen inhuren opdracht project*
    integrat* integratie* koppeling* developer ontwikkelaar freelance* programmeur webbouwer`,
  quote: 'offerte* prijsopgave begroting uurtarief uurprijs',
  print: 'graveren gravure borduren bedrukken bedruk* print logo logos etiket opdruk',
  make: 'maken maak maakt gemaakt laten zet',
  leave: 'achterlaten achterlaat plaatsen delen deel',
  write: 'schrijven schrijf schreef geschreven tekst typen',
  design: 'ontwerp* design* creat* vormgeving uiterlijk huisstijl branding stijl look schets*',
  modified: 'gesleuteld sleutel* aangepaste fork child zelf bewerkt neefje bureau',
};
