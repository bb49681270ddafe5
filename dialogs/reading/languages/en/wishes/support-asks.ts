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
  notMe: [
    ['not by me', '(no )?not by (me|us|myself|ourselves)'],
    [
      "it wasn't me",
      "(no )?((that|it) )?(wasn'?t|was not|is not|isn'?t) (me|us|myself|ourselves|i)",
    ],
    ['not me', '(no )?not (me|us|myself|i)'],
    [
      "i didn't do that",
      "(no )?(i|we) (didn'?t|did not|haven'?t)( do| done| change| changed)?( it| that)?",
    ],
  ],
};
