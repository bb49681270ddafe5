import type { WishWords } from '../../router-words.ts';

export const wishes: WishWords = {
  refersBack: [['hem terug', '(hem|haar|het|die|ze) (weer |graag )?terug']],
  and: 'en ook daarnaast verder bovendien trouwens daarbij',
  also: 'ook daarnaast verder dan trouwens',
  several: 'twee drie paar',
  things: 'dingen zaken vragen',
  besides: ['ook', 'daarnaast', 'verder', 'bovendien', 'daarbij'],
};
