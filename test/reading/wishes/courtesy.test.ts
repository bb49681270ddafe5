import { describe, expect, test } from '@jest/globals';
import { readCourtesy } from '../../../dialogs/reading/wishes/courtesy.ts';

describe('a goodbye', () => {
  test.each([
    'nee hoor dankje',
    'nee dat was alles',
    'nee dat was het, bedankt hoor',
    'nope bye',
    'bye then',
    'ok doei',
    'doeg',
    'oke nee laat maar',
    'neen merci hoor',
    'nee niks meer',
    'bedankt en fijne dag',
    'houdoe he',
    "no that's everything thanks",
    "nope I'm good",
    'ok cheers, have a nice day',
  ])('is "%s"', (text) => {
    expect(readCourtesy(text)).toBe('goodbye');
  });

  test.each([
    'nou bedankt voor niks',
    'great, thanks for nothing',
    'nee niks gekregen',
    'nee dat was niet alles',
    'laat maar weten',
    'nee laat mijn abonnement maar lopen',
    'bedankt, en waar blijft mijn pakje',
    "no that's wrong",
    'leave a review',
  ])('is not "%s"', (text) => {
    expect(readCourtesy(text)).toBeUndefined();
  });
});
