import { expect, test } from '@jest/globals';
import { joinMessages } from '../../bot/ports/conversation/join-messages.ts';

test('messages in a row hold a question that was asked anew once, where it was asked last', () => {
  const asked = { type: 'message', text: 'Wat is je bestelnummer?' };
  const joined = joinMessages([asked, { type: 'message', text: 'Genoteerd.' }, asked]);
  expect(joined.text).toBe('Genoteerd.\n\nWat is je bestelnummer?');
});
