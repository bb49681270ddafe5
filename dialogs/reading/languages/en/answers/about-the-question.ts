import type { AboutTheQuestionWords } from '../../answer-words.ts';

export const aboutTheQuestion: AboutTheQuestionWords = {
  facts: [
    ['order number', '(order|invoice|complaint|version|reference|case) ?(numbers?|no|id)'],
    ['email address', '(e-?)?mail ?address'],
    ['confirmation email', '(confirmation|order)-? ?(e-?)?mail'],
    ['e-mail', '(e-?)?mail'],
    ['zip code', '(post|zip) ?code'],
    ...[
      'number',
      'confirmation',
      'invoice',
      'receipt',
      'address',
      'postal code',
      'version',
      'date',
    ],
    ...['proof', 'details', 'info', 'information'],
  ],
  atHand: [['any more', 'any ?more'], 'on me', 'with me', 'at hand', 'right now'],
  fillers: `sorry ok okay hm hmm uh uhm oh no well please exactly again then unfortunately really quite
    actually just still`,
  keeps: { no: 'F idea clue order' },
  pointers: 'it that this those one',
  owners: 'your my the an a any me',
  reasons: 'but because so since',
  asks: [
    ...['why', 'how come', 'what for', 'what', 'huh', 'pardon'],
    ['help me', 'help( me)?'],
    ['what can you do for me', 'what can (you|i) (do|ask)( here| for me)?'],
    ['which order number', 'which F'],
    ['what is the difference', "(what is|what's) (X|the) difference( .{1,60})?"],
    ['where do i find that', 'where (do|can|could|would|should) i (find|see|get|look up) [XF]'],
    ["where's my order number", "where('s| is| are) F"],
    ['how do i find it', 'how (do|can) i (find|get|see|know) [XF]'],
    ['what does that mean', "(what's|what is|what does) [XF]( mean| for)?"],
    [
      'why do you need that',
      'why (do|would|are|is|must|should)( (you|i|we|[XF]|need|needed|necessary|want|ask|asking|have|give|know|for|to|tell|enter|provide|important|required))+',
    ],
    ['what will you do with it', 'what (do|will|would) you (do|need|want) (with )?[XF]( for)?'],
    ['is that necessary', 'is X (necessary|required|needed|mandatory)'],
    ['do i have to', 'do i (have|need) to'],
    ['what do you mean', '(what|how) do you mean( X| (by|with) .{1,40})?'],
    [
      "i don't understand the question",
      "i (don't|dont|do not|didn't) (understand|get|follow)( (you|X|(the|your) question|what you mean))?",
    ],
    ['can you explain that', '((can|could) you )?explain( X| the question)?'],
  ],
  questionWords: [
    ['but how', '((yes|but|and|well|so) )*(how|what|why|where|who|which|when)'],
    [
      'can i also',
      '((yes|but|and|well|so) )*(can|could|may|must|should|do|does|is|are|will) (i|you|we|it|this|that|a|the)',
    ],
  ],
  delays: [
    [
      'hold on let me look',
      '((ok|okay|er|oh|yes) )*(hold on|hang on|wait|(one|just a|a|give me a) (moment|minute|sec|second|min)|(one )?moment|bear with me|let me (check|see|look))( (please|pls|a|i|ll|will|let|me|just|need|to|check|look|see|it|up|find|get|sec|moment|minute|second))*',
    ],
  ],
  reproaches: [['why', '((yes|but|and|well|so) )*(why|how come|how can)']],
  lacks: [
    [
      "i don't have one",
      "(i )?(don't|do not|dont|haven't|havent) (have|got) (one|it|any|X|F)( with me| here)?",
    ],
    [
      "i don't have it here",
      "(i )?(don't|dont|do not|can't|cant|cannot|can not|couldn't|haven't)( (have|to|got|know|remember|recall|find|see|handy|here|[XF])){1,4}",
    ],
    ['i never got a confirmation', "(i )?(never|didn't|haven't) (get|got|receive|received) F"],
    ['i have no idea', '(i )?(have |have got |got )?(no|without) (idea|clue|F)'],
    ["i've lost it", "(i )?(have |'ve |i've )?(lost|forgot|forgotten|misplaced|deleted)( [XF])?"],
    ['not sure', 'not (sure|known)'],
    [
      'i have no order',
      "(i )?(have |have got |got )?no order|(i )?(don't|dont|do not|didn't|haven't|never) (have|place|placed) (an order|any order|order)",
    ],
    [
      "i didn't order anything",
      "(i )?(didn't|did not|haven't|never) (ordered|order|bought|buy) (anything)?",
    ],
    ...['unknown', 'none', 'idk', 'dunno'],
  ],
  lacksOrderNumber: [
    [
      'without an order number',
      '(no|without( an?| my| the)?|never( \\w+){0,2}) order-? ?(number|nr|no)',
    ],
    [
      'my order number i forgot',
      '(order-? ?)?(number|nr) (is|i) (\\w+ ){0,2}(lost|forgot|forgotten)',
    ],
    [
      "i can't find my order number",
      "(don't|dont|do not|can't|cannot) (have|know|find|remember) (my|the|an|any) order ?(number|no)",
    ],
  ],
};
