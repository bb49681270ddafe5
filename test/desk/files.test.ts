import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startDesk, type RunningDesk } from './running-desk.ts';
import { refusalOf, type StaffMember } from '../support/desk/staff-member.ts';

let desk: RunningDesk;
let anna: StaffMember;
let bram: StaffMember;
/** Held by Anna. */
let held: string;

beforeAll(async () => {
  desk = await startDesk();
  anna = await desk.hire('Anna');
  bram = await desk.hire('Bram');
  held = (await desk.waiting()).id;
  await anna.claim(held);
});

afterAll(() => desk.stop());

describe('files', () => {
  const form = (
    files: [string, string | Uint8Array<ArrayBuffer>][],
    message: unknown = { text: 'hier' },
  ) => {
    const data = new FormData();
    if (message !== null) data.append('message', JSON.stringify(message));
    for (const [name, content] of files) data.append('file', new Blob([content]), name);
    return data;
  };
  const sends = (who: StaffMember, body: FormData, id = held) =>
    who.post(`conversations/${id}/messages`, body);

  test.each([
    ['a program', 'foto.png', '\x7fELF\x02\x01\x01'.padEnd(200, '\0')],
    ['a page', 'bon.txt', '<!doctype html><p>hoi</p>'],
    ['a drawing with code in it', 'logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an archive', 'bewijs.pdf', 'PK\x03\x04'.padEnd(100, '\0')],
    ['nothing at all', 'leeg.png', ''],
  ])('of a forbidden type are refused: %s named %s', async (_what, name, content) => {
    const before = (await desk.store.log(held, 0)).length;
    const answer = await sends(
      anna,
      form([
        ['goed.txt', 'tekst'],
        [name, content],
      ]),
    );
    expect(refusalOf(answer)).toEqual([415, 'unsupported-file', null]);
    expect(answer.body.error?.faults).toEqual([
      { field: 'file', problem: `${name} is ${content === '' ? 'empty' : 'none of these'}` },
    ]);
    expect(await desk.store.log(held, 0)).toHaveLength(before);
  });

  test.each([
    ['too large', form([['groot.txt', 'x'.repeat(10 * 1024 * 1024 + 1)]]), 413, 'too-large'],
    ['too many', form(Array.from({ length: 6 }, (_, n) => [`${n}.txt`, 'x'])), 413, 'too-large'],
    ['without a message', form([['a.txt', 'x']], null), 400, 'bad-form'],
    [
      'with a message that is too long',
      form([['a.txt', 'x']], { text: 'x'.repeat(8001) }),
      422,
      'invalid',
    ],
    ['none at all', form([]), 400, 'bad-form'],
  ])('%s are refused', async (_why, body, status, code) => {
    expect(refusalOf(await sends(anna, body))).toEqual([status, code, null]);
  });

  test('for what a colleague holds are not kept', async () => {
    const { files } = desk;
    const keep = files.keep.bind(files);
    let kept = 0;
    files.keep = (file) => {
      kept += 1;
      return keep(file);
    };
    await sends(anna, form([['a.txt', 'tekst']]));
    expect(kept).toBe(1);
    const answer = await sends(bram, form([['a.txt', 'tekst']]));
    expect(kept).toBe(1);
    expect(refusalOf(answer)).toEqual([409, 'held-by-other', 'Anna']);
  });

  test('with names that would do harm get harmless ones, and pictures are shown in place', async () => {
    const png = Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    );
    await sends(anna, form([['<img src=x onerror=alert(1)>.exe', png]]));
    const [file] = (await anna.conversation(held)).entries.at(-1)?.files ?? [];
    expect(file).toMatchObject({
      name: 'img src=x onerror=alert(1).png',
      contentType: 'image/png',
    });
    const { headers } = await anna.get(`files/${file?.id ?? ''}`);
    expect(headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''img%20src/);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  test.each(['nowhere', '..%2f..%2fetc%2fpasswd', '%00', 'x'.repeat(200)])(
    'there is none called %s',
    async (id) => {
      expect((await anna.get(`files/${id}`)).status).toBe(404);
    },
  );
});
