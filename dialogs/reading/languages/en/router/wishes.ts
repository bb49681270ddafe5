import type { WishWords } from '../../router-words.ts';

export const wishes: WishWords = {
  refersBack: [['it back', '(it|them|that) (put |posted )?back']],
  and: 'and also besides plus',
  also: 'also besides then',
  several: 'two three several',
  things: 'things questions',
  besides: ['also', 'besides', 'plus', 'too', 'as well'],
};
