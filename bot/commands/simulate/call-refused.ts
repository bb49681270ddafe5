/** A scene that cannot be played: the server refused it, and said why. */
export class CallRefused extends Error {
  readonly code = 'call-refused';
  override name = 'CallRefused';

  constructor(method: string, path: string, status: number, answer: string) {
    super(`${method} ${path}: ${status} ${answer}`);
  }
}
