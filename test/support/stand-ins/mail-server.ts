import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  url: string;
  /** What has arrived, by its message id: the same one again takes no other place. */
  arrived: Map<string, Buffer>;
  /** The next mail that arrives, read. */
  next(): Promise<Email>;
}

const opened: SMTPServer[] = [];

afterAll(async () => {
  for (const server of opened) {
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  }
});

/** A mail server that knows every address but `nobody@…`, until the end of the test file. */
export async function startMailServer(): Promise<MailServer> {
  const arrived = new Map<string, Buffer>();
  const postman = new EventEmitter<{ mail: [Email] }>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const known = !address.startsWith('nobody@');
      done(known ? null : Object.assign(new Error('no such address'), { responseCode: 550 }));
    },
    onData(stream, _session, done) {
      void buffer(stream).then(async (message) => {
        const read = await PostalMime.parse(message);
        arrived.set(read.messageId ?? '', message);
        postman.emit('mail', read);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  opened.push(server);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    next: async () => ((await once(postman, 'mail')) as [Email])[0],
  };
}
