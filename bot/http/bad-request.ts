/** Ends a request that no channel or desk gets to see. */
export class BadRequest extends Error {
  override name = 'BadRequest';
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
}
