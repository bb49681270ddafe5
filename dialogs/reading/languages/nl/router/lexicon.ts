import { complaintsAndReviews } from './lexicon/complaints-and-reviews.ts';
import { elsewhere } from './lexicon/elsewhere.ts';
import { goods } from './lexicon/goods.ts';
import { help } from './lexicon/help.ts';
import { money } from './lexicon/money.ts';
import { talk } from './lexicon/talk.ts';
import type { Lexicon } from '../../router-words.ts';

export const lexicon: Lexicon = {
  ...goods,
  ...money,
  ...help,
  ...complaintsAndReviews,
  ...talk,
  ...elsewhere,
};
