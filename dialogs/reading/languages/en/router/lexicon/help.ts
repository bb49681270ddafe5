import type { LexiconOf } from '../../../router-words.ts';

export const help: LexiconOf<'help'> = {
  plugin: `plugin* extension* extention module* modules theme* template* app apps software*
    program* script* widget* addon* bundle snippet* shortcode* slider* banner* popup*`,
  platform: '',
  pagepart: `form forms menu menus header* footer* sidebar* feed* sitemap* font fonts button*
    field* column* layout filter* calendar basket cart checkout variat* webhook* code hook hooks
    background report`,
  system: `version* update* updates upgrade* ubdate release changelog domain* server* database*
    cache* browser* dashboard backend firmware driver wifi network internet hosting staging
    backup* export*`,
  error: `error* errors errror bug bugs buggy warning* exception* crash* hang freez* frozen froze
    blank fatal timeout notice glitch* invalid`,
  problem: 'problem* issue* trouble',
  work: 'works work working worked function functions functioning fails fail failed failing',
  does: 'does do did doing respond* react* keeps',
  power: 'on off switch switches start starts load* turns beep* sound flash*',
  screen: 'screen* display* appears',
  install: `install* instal setup configur* activat* connect* pair pairing settings setting option
    options enable* disable* reset* migrat*`,
  data: 'import* export* upload* synchroni* sync backup* save saved saving',
  assemble: 'mount mounting assemble assembly adjust* calibrat* clean* wash* fill descale tumble',
  use: 'using use uses operate handle',
  translate: 'translat* language* multilingual dutch english',
  how: 'how howto',
  manual: `manual* documentat* docs tutorial* instructi* guide* explain* steps step example*
    walkthrough tip tips demo`,
  find: 'find finding search see',
  lookup: 'check checked checking look trace',
  compatible: 'compatib* support supports supported suitable conflict* together combin* fits',
  support: 'support technical tech',
  security: 'security vulnerab* hack* exploit* injection malware virus* insecure safe patch*',
  help: 'help assist*',
  question: 'question* ask asking',
  stuck: 'stuck understand confused',
  custom: 'custom customi* bespoke tailor* personali* special* own',
  adapt: 'adapt* modif* extend* tweak* rebuild',
  change: 'change changed changes changing',
  add: 'add added adding extra additional',
  feature: 'feature* functionality',
  develop: `develop* build builds building built programm* hire assignment project* integrat*
    developer freelance* programmer coder`,
  quote: 'quote* quotation estimate*',
  print: 'engrav* embroider* print printed logo logos',
  make: 'make makes made making have put',
  leave: 'leave leaving share sharing',
  write: 'write writes writing wrote written text',
  design: 'design* create* creat* branding style look',
  modified: 'modified forked fork child ourselves myself edited altered nephew agency third',
};
