import type { DenialWords } from '../../router-words.ts';

export const denials: DenialWords = {
  but: 'but',
  denials: [
    [
      "i don't want a refund",
      "(^[^\\p{L}\\d]{0,9}(no[^\\p{L}\\d]{1,9})?|\\b(i|we)\\s+)(don['’]?t|do not|needn['’]?t)\\s+(really\\s+|even\\s+)?(want|need|wish|have to|bother|mean)\\b(?!.{0,80}\\b(any ?more|longer|after all)\\b)",
    ],
    [
      "i'm not complaining",
      "\\b(i['’]?m|i am|we['’]?re|we are)\\s+not\\s+((ask|look|try|complain|cancel|cancell|return|quitt|leav|say|request)ing|here|after|about)\\b",
    ],
    ['no need to pay me back', '\\bno need (to|for)\\b'],
    ["it isn't about the money", "\\b(isn['’]?t|not) about\\b"],
  ],
  opening: 'no this it is s sorry hi hello',
  not: 'not no',
  about: 'about a an for to',
  subjects: [
    ['cancelling', 'cancel\\w*'],
    ...['complaint', 'complain', 'refund', 'return', 'money'],
  ],
  instead: 'just only simply rather instead want need know like',
  negation: [
    ["don't", "don['’]?t"],
    ["needn't", "needn['’]?t"],
    ["isn't", "isn['’]?t"],
    ...['not', 'no', 'do not'],
  ],
  negating: `not never no nothing none without cannot don't doesn't didn't won't isn't wasn't haven't hasn't can't hadn't
    couldn't wouldn't aren't weren't dont doesnt didnt wont isnt wasnt havent hasnt cant`,
};
