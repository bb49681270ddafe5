import type { AroundDays } from '../../date-words.ts';

export const aroundDays: AroundDays = {
  mayFollow: `i we it they you he she and or but because when at around with via by my not still already so then for in
    says shows according if think believe last roughly about online only just again since but finally unfortunately after
    before with as on to from was were did had have has this that ordered bought placed paid received got arrived purchased
    delivered charged sent is me`,
  partsOfDay: "(?<=day)(?:'s)",
  participle: '',
  actionParticiple: '\\p{L}{2,}(?!e)\\p{L}ed',
  clauseOpeners: 'as which that who because while when so if',
  letters: 'mail mails message letter reply answer ad advert',
  articles: 'a an your no',
  units: 'a an',
  clock: 'past',
  half: 'half',
  was: 'was',
  numbers: [
    ...['number', 'no', 'tel', 'phone', 'mobile', 'fax', 'iban', 'code', 'sku'],
    ['v', '^v(er)?'],
    ['version', 'versi.{0,20}'],
    ['ref.', 'ref.{0,20}'],
  ],
  named: 'order invoice ticket case art item size room step a an score rating',
  counted: [
    ['metres', '\\p{L}{0,20}met(er|re)s?'],
    ...['x', 'stars', 'times', 'cm', 'mm', 'm', 'inch', 'kg', 'people'],
  ],
  played: 'score scored won lost draw tied beat opponent opponents',
  rated: 'rated rating give gave open',
  money: ['eur', ['euro', 'euros?'], ['dollars', 'dollars?'], ['pounds', 'pounds?']],
  dated: ['date', 'dated', ['dd', '^dd']],
  notMisspelt: 'aprils sundry toddy',
};
