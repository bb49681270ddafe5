import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { readForm, type FormRefusal, type ReadForm } from '../../bot/files/read-form.ts';

const limits = {
  ...{ files: 1, fileBytes: 1000, uploadBytes: 1000, uploadedMessageBytes: 1000 },
  uploadSeconds: 60,
  silence: 20,
};
const part = '--x\r\nContent-Disposition: form-data; name="message"\r\n\r\n{}\r\n';
const head = (length: number) =>
  `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${length}\r\n\r\n`;

const opened: (() => void)[] = [];

afterEach(() => {
  for (const close of opened.splice(0)) close();
});

/** A server that reads one form, and a client that has sent it `text`; `leaves` before it is read. */
async function sent(text: string, { leaves = false } = {}): Promise<ReadForm | FormRefusal> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client: Socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  opened.push(() => {
    client.destroy();
    server.close();
  });
  const read = new Promise<ReadForm | FormRefusal>((resolve, reject) => {
    server.on('request', (request, response) => {
      const gone = leaves ? once(response, 'close') : Promise.resolve();
      if (leaves) client.destroy();
      gone.then(() => readForm(request, 'message', limits)).then(resolve, reject);
    });
  });
  client.write(text);
  return read;
}

test('a form whose sender falls silent is given up', async () => {
  expect(await sent(head(1000) + part)).toMatchObject({ refused: 'malformed' });
});

test('a form whose sender was gone before is given up, in part or whole', async () => {
  expect(await sent(head(1000) + part, { leaves: true })).toMatchObject({ refused: 'malformed' });
  const whole = `${part}--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\na\r\n--x--\r\n`;
  const there = await sent(head(whole.length) + whole);
  expect(there).toMatchObject({ message: {}, files: [{ name: 'a' }] });
  expect(await sent(head(whole.length) + whole, { leaves: true })).toMatchObject({
    refused: 'malformed',
  });
});
