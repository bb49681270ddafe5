import { beforeEach, describe, expect, test } from '@jest/globals';
import { delivery, message } from './deliveries.ts';
import { startChannel, type RunningChannel } from './running-channel.ts';

let channel: RunningChannel;

beforeEach(async () => {
  channel = await startChannel();
});

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const boxes = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from(`ftyp${brand}`), Buffer.alloc(64)]);

const sends = async (type: string, file: object = {}) => {
  await channel.deliver(
    delivery(message({ type, [type]: { id: '7', mime_type: 'image/jpeg', ...file } })),
  );
  return (await channel.heard())[0];
};

describe('a file is what its content is:', () => {
  test.each<[string, string, Buffer, object, string, string]>([
    ['a photo', 'image', jpeg, {}, 'foto.jpg', 'image/jpeg'],
    [
      'a photo that calls itself a PDF',
      'document',
      jpeg,
      { filename: 'factuur.pdf' },
      'factuur.jpg',
      'image/jpeg',
    ],
    [
      'a document with a path for a name',
      'document',
      Buffer.from('%PDF-1.4\n%%EOF'),
      { filename: '../../etc/brief.pdf' },
      'brief.pdf',
      'application/pdf',
    ],
    [
      'a text',
      'document',
      Buffer.from('hallo'),
      { filename: 'brief.txt' },
      'brief.txt',
      'text/plain',
    ],
    ['a film', 'video', boxes('isom'), {}, 'video.mp4', 'video/mp4'],
    ['a film of an older phone', 'video', boxes('3gp4'), {}, 'video.3gp', 'video/3gpp'],
    ['sound as MP4', 'audio', boxes('M4A '), {}, 'spraakbericht.m4a', 'audio/x-m4a'],
    [
      'sound as AMR',
      'audio',
      Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(64)]),
      {},
      'spraakbericht.amr',
      'audio/amr',
    ],
    [
      'sound as AAC',
      'audio',
      Buffer.concat([Buffer.from('fff15080', 'hex'), Buffer.alloc(64)]),
      {},
      'spraakbericht.aac',
      'audio/aac',
    ],
    [
      'sound as MPEG',
      'audio',
      Buffer.concat([Buffer.from('fffb9064', 'hex'), Buffer.alloc(64)]),
      {},
      'spraakbericht.mp3',
      'audio/mpeg',
    ],
  ])('%s', async (_, type, bytes, file, name, contentType) => {
    channel.shelf.files.set('7', bytes);
    const heard = await sends(type, { caption: 'kijk', ...file });
    const kept = { name, contentType, bytes: bytes.length };
    expect(heard?.attachments).toMatchObject([{ name, contentType, content: kept }]);
    const { id } = (heard?.attachments?.[0]?.content ?? {}) as { id: string };
    expect((await channel.host.readFile(id))?.bytes).toEqual(bytes);
    const isVoice = type === 'audio';
    expect(heard?.text).toBe(isVoice ? '' : 'kijk');
    expect(heard?.channelData).toEqual(isVoice ? { unsupported: 'voice' } : undefined);
  });
});

describe('what is not taken is said, with what was written beside it:', () => {
  test.each<[string, Buffer | undefined, string, string]>([
    [
      'a program',
      Buffer.from('MZ\0\0\0\0\0\0'),
      'file-refused',
      '[foto niet aangenomen: dit soort bestand is niet veilig]',
    ],
    [
      'a page',
      Buffer.from('<html><script>x</script>'),
      'file-refused',
      '[foto niet aangenomen: dit soort bestand is niet veilig]',
    ],
    [
      'nothing',
      Buffer.alloc(0),
      'file-refused',
      '[foto niet aangenomen: dit soort bestand is niet veilig]',
    ],
    [
      'more than ten megabytes',
      Buffer.alloc(10 * 1024 * 1024 + 1, 1),
      'file-too-large',
      '[foto niet aangenomen: te groot]',
    ],
    [
      'what is not there any more',
      undefined,
      'file-not-fetched',
      '[foto niet ontvangen: ophalen bij WhatsApp lukte niet]',
    ],
  ])('%s', async (_, bytes, unsupported, note) => {
    if (bytes) channel.shelf.files.set('7', bytes);
    const heard = await sends('image', { caption: 'mijn bestelling 1042 is kapot' });
    expect(heard).toMatchObject({
      type: 'message',
      text: `${note}\nmijn bestelling 1042 is kapot`,
      channelData: { unsupported, words: 'mijn bestelling 1042 is kapot' },
    });
    expect(heard?.attachments).toBeUndefined();
    expect(channel.host.kept()).toBe(0);
  });

  test('what Meta says is too large is not even fetched', async () => {
    channel.shelf.files.set('7', jpeg);
    channel.shelf.sizes.set('7', 90_000_000);
    expect(await sends('document')).toMatchObject({
      channelData: { unsupported: 'file-too-large' },
    });
  });

  test('a sticker that cannot be shown is a sticker all the same', async () => {
    const heard = await sends('sticker');
    expect(heard).toMatchObject({ text: '[sticker]', channelData: { quiet: true } });
  });

  test('more than fifty megabytes in a day', async () => {
    channel.shelf.files.set('7', Buffer.concat([jpeg, Buffer.alloc(9 * 1024 * 1024)]));
    for (let sent = 0; sent < 6; sent += 1) await sends('image');
    const refused = (await channel.heard()).map(
      ({ channelData }) => channelData as object | undefined,
    );
    expect(refused).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      { unsupported: 'files-full' },
    ]);
  }, 30_000);
});

describe('Meta is asked again', () => {
  test('where it failed, and the file is there', async () => {
    channel.shelf.files.set('7', jpeg);
    channel.shelf.failures.set('7', [500, 503, 500]);
    expect((await sends('image'))?.attachments).toHaveLength(1);
    expect(channel.shelf.asked).toHaveLength(4);
  });

  test('four times at most; then the customer is asked', async () => {
    channel.shelf.failures.set('7', [500, 500, 500, 500, 500]);
    expect(await sends('image')).toMatchObject({
      channelData: { unsupported: 'file-not-fetched' },
    });
    expect(channel.shelf.asked).toHaveLength(4);
  });

  test('and not where it refuses', async () => {
    expect(await sends('image')).toMatchObject({
      channelData: { unsupported: 'file-not-fetched' },
    });
    expect(channel.shelf.asked).toHaveLength(1);
  });
});
