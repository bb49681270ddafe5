import type { CommandWords } from '../../answer-words.ts';

export const commands: CommandWords = {
  menu: ['menu', 'main menu', 'start'],
  'go-on': ['go on', 'continue'],
  restart: ['restart', 'start over', 'start again'],
  stop: ['stop', 'cancel that', 'never mind', 'nevermind', 'forget it'],
  back: ['back', 'go back', 'previous'],
  why: [['why is that', '(why|how come)( is that)?']],
  transcript: [
    ['email me this conversation', '(e-?)?mail me (this|the) conversation'],
    ['send transcript', '(send|mail) transcript'],
  ],
  human: [['a person please', '(a )?(agent|human|person|operator)( please)?']],
  nl: [
    [
      'in dutch please',
      '((ok|okay|no|thanks|thank you|sorry|rather|just|speak|its|this|is|i|can|we|you|do) )*(in )?dutch( (please|then))*',
    ],
  ],
  en: [
    [
      'rather in english please',
      '((ok|okay|no|thanks|thank you|sorry|rather|well|just|plain|speak|its|this|is|i|can|we|you|do) )*(in )?english( (please|then))*',
    ],
  ],
};

export const personWishes: CommandWords['human'] = [
  ...['want', 'need', 'like', 'can', 'could', 'may', 'please'],
  ['call me', '^(call|phone|ring|speak|talk)'],
  ['a real person', '^(a )?real'],
];

/** What asks for a call. */
export const callWishes: CommandWords['human'] = [
  ['call me', '(call|phone|ring) (me|us)( back)?'],
  [
    'can i call you',
    '(can|could|will|would|may) (you|i|we|someone|somebody)( (please|also|just))* (call|phone|ring)',
  ],
  ['give me a call', 'give (me|us) a (call|ring)'],
];

/** What stands before what it is about. */
export const personSubjects: CommandWords['human'] = [
  ['about the invoice', '(about|regarding|concerning|because|re) \\w+'],
];
