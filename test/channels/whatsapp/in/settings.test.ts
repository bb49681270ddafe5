import { expect, test } from '@jest/globals';
import { readConfig } from '../../../../bot/config.ts';
import { startScreen } from '../../../../bot/start-screen.ts';

const whole = {
  LOKET_WHATSAPP_APP_SECRET: '0123456789abcdef0123456789abcdef',
  LOKET_WHATSAPP_VERIFY_TOKEN: 'een-eigen-woord',
  LOKET_WHATSAPP_ACCESS_TOKEN: 'EAAGtoken',
  LOKET_WHATSAPP_PHONE_NUMBER_ID: '106540352242922, 106540352242923',
};

test('four variables connect the numbers of the shop, and Meta is where it always is', () => {
  expect(readConfig(whole).whatsApp).toEqual({
    appSecret: whole.LOKET_WHATSAPP_APP_SECRET,
    verifyToken: 'een-eigen-woord',
    accessToken: 'EAAGtoken',
    phoneNumberIds: ['106540352242922', '106540352242923'],
    graphUrl: 'https://graph.facebook.com/v26.0',
  });
});

test('without any of them it is off, and the start says so', () => {
  const config = readConfig({ LOKET_WHATSAPP_GRAPH_URL: 'http://localhost:1' });
  expect(config.whatsApp).toBeUndefined();
  const screen = startScreen(config, 'http://localhost', { problems: [], firstLink: undefined });
  expect(new Map(screen).get('WhatsApp')).toMatch(/^off/);
});

test.each<[string, Record<string, string>, RegExp]>([
  ['LOKET_WHATSAPP_APP_SECRET', {}, /write the app secret/],
  ['LOKET_WHATSAPP_VERIFY_TOKEN', {}, /write any word of your own/],
  ['LOKET_WHATSAPP_ACCESS_TOKEN', {}, /write the permanent access token/],
  ['LOKET_WHATSAPP_PHONE_NUMBER_ID', {}, /write the phone number ID/],
  ['LOKET_WHATSAPP_APP_SECRET', { LOKET_WHATSAPP_APP_SECRET: 'short' }, /32 characters/],
  ['LOKET_WHATSAPP_VERIFY_TOKEN', { LOKET_WHATSAPP_VERIFY_TOKEN: 'kort' }, /at least 8/],
  ['LOKET_WHATSAPP_ACCESS_TOKEN', { LOKET_WHATSAPP_ACCESS_TOKEN: 'a b' }, /without spaces/],
  [
    'LOKET_WHATSAPP_PHONE_NUMBER_ID',
    { LOKET_WHATSAPP_PHONE_NUMBER_ID: '+31 6 12345678' },
    /digits alone/,
  ],
  ['LOKET_WHATSAPP_GRAPH_URL', { LOKET_WHATSAPP_GRAPH_URL: 'http://graph.example.nl' }, /https/],
])('%s that is missing or wrong is told with what to write', (name, given, told) => {
  const { [name as keyof typeof whole]: _, ...others } = whole;
  const faulty = () => readConfig({ ...others, ...given });
  expect(faulty).toThrow(told);
  expect(faulty).toThrow(new RegExp(`^${name}: `, 'm'));
});
