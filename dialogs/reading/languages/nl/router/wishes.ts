import type { WishWords } from '../../router-words.ts';

export const wishes: WishWords = {
  and: 'en ook daarnaast verder bovendien trouwens daarbij',
  also: 'ook daarnaast verder dan trouwens',
  several: 'twee drie paar',
  things: 'dingen zaken vragen',
  besides: ['ook', 'daarnaast', 'verder', 'bovendien', 'daarbij'],
};
