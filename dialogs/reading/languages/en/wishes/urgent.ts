import type { UrgentWords } from '../../answer-words.ts';

export const urgent: UrgentWords = {
  distress: [
    ['i want to die', '(want|wanna|going|gonna) (to )?(just )?die'],
    ['kill myself', '(kill|hurt|harm)(ing)? myself'],
    ['end my life', 'end(ing)? (my life|it all)'],
    ["i don't want to live", "(don't|do not) want to (live|be here)( anymore| any more)?"],
    ...['suicide', 'suicidal'],
    [
      'my dad hits me',
      '(dad|father|mum|mom|mother|husband|boyfriend|stepfather|uncle) (hits|beats|abuses) me',
    ],
    ['i am being abused', '(am|being) (being )?(abused|beaten)'],
  ],
  threat: [
    ['my lawyer', 'lawyers?|solicitors?|attorneys?|barristers?'],
    ['legal action', 'legal (action|steps|proceedings)'],
    ['take you to court', '(to|small claims|in) court'],
    ['i will sue', "(will|going to|gonna|i'll) sue"],
    ['ombudsman', 'ombudsman|trading standards|regulator|disputes committee|consumer authority'],
    ['chargeback', 'charge ?back'],
    ['report you to the police', '(to|with) the police'],
  ],
  privacy: [
    [
      'delete all my data',
      '(delete|erase|remove) (all )?(of )?my (personal )?(data|information|account|details)',
    ],
    [
      'what data do you have on me',
      'what (personal )?(data|information) do you (have|keep|hold) (on|about|of) me',
    ],
    ['a copy of my data', '(a copy of|(want|like) to see) (all )?(of )?my (personal )?data'],
    ['gdpr request', 'gdpr'],
    ...['right to be forgotten', 'subject access request'],
  ],
};
