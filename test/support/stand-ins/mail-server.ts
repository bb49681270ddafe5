import { EventEmitter, once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What goes wrong in one connection. */
export type Mishap =
  | 'never greets'
  | 'not now'
  | 'refuses the sender'
  | 'refuses the mail'
  | 'hangs up amid the mail'
  | 'hangs up once it has the mail';

export interface MailServer {
  url: string;
  /** What has arrived, by its message id: the same one again takes no other place. */
  arrived: Map<string, Buffer>;
  /** The message ids of all that came, in order. */
  came: string[];
  /** What goes wrong in the next connections, one each; then all goes well. */
  mishaps: Mishap[];
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
export async function startMailServer(wanted = 0): Promise<MailServer> {
  const arrived = new Map<string, Buffer>();
  const came: string[] = [];
  const mishaps: Mishap[] = [];
  const sockets = new Map<number, { socket: Socket; mishap: Mishap | undefined }>();
  const postman = new EventEmitter<{ mail: [Email] }>();
  const of = ({ remotePort }: SMTPServerSession) => sockets.get(remotePort);
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onConnect(session, done) {
      if (of(session)?.mishap !== 'never greets') done();
    },
    onMailFrom(_address, session, done) {
      done(of(session)?.mishap === 'refuses the sender' ? refusal(553) : null);
    },
    onRcptTo({ address }, session, done) {
      if (of(session)?.mishap === 'not now') done(refusal(451));
      else done(address.startsWith('nobody@') ? refusal(550) : null);
    },
    onData(stream, session, done) {
      const { socket, mishap } = of(session) ?? {};
      if (mishap === 'hangs up amid the mail') {
        stream.once('data', () => socket?.destroy());
        return;
      }
      void buffer(stream).then(async (message) => {
        if (mishap === 'refuses the mail') {
          done(refusal(554));
          return;
        }
        const read = await PostalMime.parse(message);
        arrived.set(read.messageId ?? '', message);
        came.push(read.messageId ?? '');
        postman.emit('mail', read);
        if (mishap === 'hangs up once it has the mail') socket?.destroy();
        else done();
      });
    },
  });
  server.on('error', ignore);
  server.server.on('connection', (socket: Socket) => {
    sockets.set(socket.remotePort ?? 0, { socket, mishap: mishaps.shift() });
  });
  await new Promise<void>((resolve) => {
    server.listen(wanted, '127.0.0.1', resolve);
  });
  opened.push(server);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    ...{ arrived, came, mishaps },
    next: async () => ((await once(postman, 'mail')) as [Email])[0],
  };
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('not so'), { responseCode });
}

function ignore(): void {
  // of a connection that was broken off
}
