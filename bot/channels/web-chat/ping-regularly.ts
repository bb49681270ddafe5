import type { WebSocket, WebSocketServer } from 'ws';

/** Drops sockets whose other end is gone without a word. */
export function pingRegularly(sockets: WebSocketServer, seconds: number): () => void {
  const silent = new WeakSet<WebSocket>();
  sockets.on('connection', (socket: WebSocket) => socket.on('pong', () => silent.delete(socket)));
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate();
      silent.add(socket);
      socket.ping();
    }
  }, seconds * 1000).unref();
  return () => {
    clearInterval(timer);
  };
}
