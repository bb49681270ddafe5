import { connect } from 'node:net';

const form = 'multipart/form-data; boundary=b';
const post = (path: string, type: string) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 50000\r\n\r\n`;

/** How they begin: what is sent at once, and what follows it by a byte a second. */
const kinds: readonly (readonly [atOnce: string, slowly: string])[] = [
  ['', `GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ${'x'.repeat(500)}`],
  [post('/v3/directline/tokens/generate', 'application/json'), `{"locale":"${'n'.repeat(500)}`],
  [post('/v3/directline/conversations/x/upload', form), '-'.repeat(500)],
  [post('/desk/api/session', 'application/json'), `{"email":"${'n'.repeat(500)}`],
  // silent ones: not a word, half of one, and one that asks for much and reads none of it
  ['', ''],
  ['GET /desk HTTP/1.1\r\nHo', ''],
  ['GET /desk/api/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(50), ''],
  [
    'GET /v3/directline/x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    '',
  ],
];

/** A client that takes its time; gives what makes it leave. The server may hang up on it. */
export function crawl(url: string, index: number): () => void {
  const [atOnce, slowly] = kinds[index % kinds.length] ?? ['', ''];
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined).pause();
  socket.write(atOnce);
  let sent = 0;
  const timer = setInterval(() => {
    if (socket.writable && sent < slowly.length) socket.write(slowly[sent++] ?? '');
  }, 1000);
  return () => {
    clearInterval(timer);
    socket.destroy();
  };
}
