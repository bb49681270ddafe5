import type { YesNoWords } from '../../answer-words.ts';

export const yesNo: YesNoWords = {
  yes: [
    ['yes', 'yes+'],
    ['yep', 'yep+'],
    ['yeah', 'yea+h'],
    ['ok', 'ok+e*'],
    ...[
      'yup',
      'okay',
      'sure',
      'right',
      'correct',
      'of course',
      'absolutely',
      'definitely',
      'exact',
    ],
    ['i think so', '(i )?think so'],
    ...['all good', 'spot on', 'please do', 'do it', 'go ahead', 'indeed', 'exactly'],
    ["that's right", "(that is|that'?s|it'?s) (right|correct|fine)"],
    ['k', 'k+'],
    ['sounds good', '(that |this |it )?(sounds|looks) good'],
    ...['y', 'top', 'perfect', 'super', 'fine', 'great'],
  ],
  no: [
    ['no', 'no+'],
    ['nah', 'nah+'],
    ...['nope', 'wrong', "i don't think so", 'do not'],
    ["please don't", "(please )?don't"],
    ["it's not right", "(that is|that'?s|it'?s) (not right|not correct|wrong)"],
    ['not really', 'not (really|now|yet|right|correct|quite|at all)'],
    ['certainly not', '(rather|absolutely|of course|certainly|definitely) not'],
  ],
  noAlone: ['n', 'not', 'never'],
  politeness: 'please pls thanks thank you thx top super',
  echo: `a address agree ahead all are completely data date details do email everything go good great is it
    let's mail me my now number of order perfectly really so that that's the these this those totally very want
    we with`,
  cancels: [
    ['yes cancel it', '(yes )?(cancel|stop|end)( it| that| this)?'],
    ['yes my subscription', '(yes )?(my|the|this) subscription'],
  ],
  adds: [['and i also want', '(and|also|plus)( also)?(?= (i|a|my|also))'], 'and'],
  takesYesBack: [
    ...['but', 'no', 'not', "don't", 'first', 'if', 'or', 'how', 'what', 'when', 'why', 'later'],
  ],
  takesNoBack: [['yes', 'yes+'], 'yeah', ["that's right", "(that|it)'s (right|correct)"]],
  doubt: [
    ...['maybe', 'perhaps', "don't know", 'dunno', 'not sure', 'depends'],
    ['hm', 'hm+'],
    ['uhm', 'uh+m?'],
    ['wait', '(?<!\\b(we|i) )wait'],
    ['no idea', 'no (idea|clue|problem|worries)'],
  ],
};
