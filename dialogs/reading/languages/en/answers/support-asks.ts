import type { SupportWords } from '../../answer-words.ts';

export const supportAsks: SupportWords = {
  fails: [
    ['crashes', 'crash\\w*'],
    ['error', 'errors?'],
    ['bugs', 'bugs?'],
    ['broken', 'broken?'],
    ['freezes', 'freez\\w+'],
    ['fails', 'fails?'],
    ...['failed', 'defect', 'not working', 'stopped working'],
    ['white screen', '(white|blank|black) (screen|page)'],
    [
      "doesn't load",
      "(doesn't|doesnt|does not|won't|wont|will not|isn't|can't) (work|load|open|start|run|do|working)",
    ],
  ],
  withSystem: 'with on in under',
  hole: [
    ['hackers', 'hackers?'],
    ['vulnerability', 'vulnerabilit(y|ies)'],
    ['security issue', 'security (hole|issue|bug|leak|flaw)'],
    ...['hacked', 'malware'],
  ],
  bundled: ['bundled', 'included'],
  flawed: ['broken', 'not', 'missing', 'corrupt'],
  how: [
    ['how do i', 'how (do|can|to|should)'],
    ['instructions', 'instructions?'],
    ...['manual', 'documentation', 'set up', 'setup', 'installing', 'configure'],
  ],
  byOther: [
    ['someone else', '(someone|somebody|another) (else|another)'],
    'third party',
    ['our web developer', '(my|our|an?|the) (\\w+ )?(web)?(developer|programmer)'],
    ['our agency', '(my|our|an?|the) (\\w+ )?(agency|freelancer|designer)'],
    ['a friend', '(my|our|an?|the) (\\w+ )?(colleague|friend|hosting)'],
  ],
  byCustomer: [
    ...['myself', 'ourselves'],
    ['by us', 'by (me|us)'],
    ['i changed', '(we|i) (have|did|changed|added|edited)'],
  ],
};
