import { connect as connectTcp } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { bearer, post, refusal, startChat, type RunningChat } from './running-chat.ts';

const kilobyte = 1024;
let chat: RunningChat;

beforeAll(async () => {
  const limits = {
    fileBytes: 100 * kilobyte,
    uploadBytes: 150 * kilobyte,
    files: 3,
    messageBurst: 7,
    messagesPerFile: 2,
    // all of these tests are one visitor, whose clock stands
    visitorMessageBurst: 1000,
  };
  chat = await startChat({ limits });
});

afterEach(async () => {
  expect((await fetch(`${chat.url}/healthz`)).status).toBe(200);
});

afterAll(() => chat.stop());

async function conversation() {
  const { token, conversationId } = await chat.newToken();
  await post(`${chat.directLine}/conversations`, {}, bearer(token));
  const url = `${chat.directLine}/conversations/${conversationId}/upload?userId=x`;
  return {
    url,
    token,
    conversationId,
    upload: (body: FormData | string) =>
      fetch(url, { method: 'POST', headers: bearer(token), body }),
    said: async () =>
      (await chat.host.log(conversationId, 0)).filter(({ activity }) => activity.attachments),
  };
}

function form(files: [name: string, content: string | Uint8Array][], activity?: unknown): FormData {
  const data = new FormData();
  if (activity !== undefined) {
    const type = 'application/vnd.microsoft.activity';
    const json = typeof activity === 'string' ? activity : JSON.stringify(activity);
    data.append('activity', new Blob([json], { type }));
  }
  for (const [name, content] of files) data.append('file', new Blob([content]), name);
  return data;
}

const message = { type: 'message' };
const text = 'een gewone tekst';

test.each([
  ['a Linux program', 'foto.png', '\x7fELF\x02\x01\x01'.padEnd(200, '\0')],
  ['a page', 'bon.txt', '<!doctype html><p>hoi</p>'],
  ['a page behind a text', 'bon.txt', 'hoi\n<script src="//evil.example.net"></script>'],
  ['a drawing with code in it', 'logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a shell script', 'lees-mij.txt', '#!/bin/sh\nrm -rf ~'],
  ['an archive', 'bewijs.pdf', 'PK\x03\x04'.padEnd(100, '\0')],
  ['text in another encoding', 'brief.txt', Buffer.from('caf\xe9', 'latin1')],
  ['nothing', 'leeg.txt', ''],
])('%s named %s is refused, and nothing of the message is kept', async (_what, name, content) => {
  const { upload, said } = await conversation();
  const answer = await upload(
    form(
      [
        ['goed.txt', text],
        [name, content],
      ],
      message,
    ),
  );
  expect(await refusal(answer)).toEqual([415, 'UnsupportedFile']);
  expect(await said()).toEqual([]);
});

test.each([
  ['one file too large', form([['a.txt', 'x'.repeat(101 * kilobyte)]], message)],
  [
    'together too large',
    form(
      [1, 2].map((n) => [`${n}.txt`, 'x'.repeat(90 * kilobyte)]),
      message,
    ),
  ],
  [
    'too many',
    form(
      [1, 2, 3, 4].map((n) => [`${n}.txt`, text]),
      message,
    ),
  ],
])('files are refused when they are %s', async (_why, body) => {
  const { upload, said } = await conversation();
  expect(await refusal(await upload(body))).toEqual([413, 'FileTooLarge']);
  expect(await said()).toEqual([]);
});

test.each([
  ['the activity is missing', form([['a.txt', text]])],
  ['the activity is no JSON', form([['a.txt', text]], '{"type"')],
  ['the files are missing', form([], message)],
  ['it is no form', 'just text'],
])('an upload is refused when %s', async (_why, body) => {
  const { upload } = await conversation();
  expect(await refusal(await upload(body))).toEqual([400, 'BadUpload']);
});

test('a form that breaks off in a file is refused', async () => {
  const { url, token } = await conversation();
  const body =
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf a fi';
  const headers = { ...bearer(token), 'content-type': 'multipart/form-data; boundary=b' };
  const answer = await fetch(url, { method: 'POST', headers, body });
  expect(await refusal(answer)).toEqual([400, 'BadUpload']);
});

test('a client that goes away in the middle of an upload does no harm', async () => {
  const { url, token } = await conversation();
  const { hostname, port, pathname } = new URL(url);
  await new Promise<void>((resolve) => {
    const socket = connectTcp(Number(port), hostname, () => {
      socket.write(
        `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${token}\r\n` +
          'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000\r\n\r\n' +
          '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf',
        () => {
          socket.resetAndDestroy();
        },
      );
    });
    socket.on('close', () => {
      resolve();
    });
  });
});

test('a file is kept under a name that tells the truth and parts no path', async () => {
  const { upload, said } = await conversation();
  const names = ['../../etc/passwd', 'bon\u202Efdp.exe', 'overzicht.CSV'];
  await upload(
    form(
      names.map((name) => [name, text]),
      { ...message, text: 'hier' },
    ),
  );
  const [entry] = await said();
  const kept = entry?.activity.attachments?.map(({ name, contentType }) => [name, contentType]);
  expect(kept).toEqual([
    ['passwd.txt', 'text/plain'],
    ['bonfdp.txt', 'text/plain'],
    ['overzicht.csv', 'text/plain'],
  ]);
});

test('a file that is no picture is handed out for saving, with nothing that could run', async () => {
  const { upload, said } = await conversation();
  await upload(form([["brief é '1'.txt", text]], message));
  const [entry] = await said();
  const path = entry?.activity.attachments?.[0]?.contentUrl ?? '';
  expect(path).toMatch(/^\/v3\/directline\/files\//);
  const answer = await fetch(chat.url + path);
  expect(await answer.text()).toBe(text);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': "attachment; filename*=UTF-8''brief%20%C3%A9%20%271%27.txt",
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  });
});

test('a name too long is cut between characters, and the file can still be fetched', async () => {
  const { upload, said } = await conversation();
  await upload(form([[`${'a'.repeat(79)}🙂🙂.txt`, text]], message));
  const [entry] = await said();
  const [file] = entry?.activity.attachments ?? [];
  expect(file?.name).toBe(`${'a'.repeat(79)}🙂.txt`);
  expect((await fetch(chat.url + (file?.contentUrl ?? ''))).status).toBe(200);
});

test('files count for more than messages do', async () => {
  const { upload, said } = await conversation();
  const two = () =>
    form(
      ['a.txt', 'b.txt'].map((name) => [name, text]),
      message,
    );
  expect((await upload(two())).status).toBe(200);
  expect(await refusal(await upload(two()))).toEqual([409, 'TooMany']);
  expect(await said()).toHaveLength(1);
});

test.each(['nowhere', '..%2f..%2fetc%2fpasswd', '%00'])('there is no file %s', async (id) => {
  expect((await fetch(`${chat.directLine}/files/${id}`)).status).toBe(404);
});
