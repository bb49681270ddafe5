/** Titles and statuses of the errors that Meta documents, as far as they are used here. */
const known: Record<number, [status: number, title: string]> = {
  4: [400, 'API Too Many Calls'],
  10: [403, 'Permission Denied'],
  33: [400, 'Object does not exist'],
  100: [400, 'Invalid parameter'],
  190: [401, 'Access token has expired'],
  368: [403, 'Temporarily blocked for policies violations'],
  80007: [400, 'Rate limit issues'],
  130429: [400, 'Rate limit hit'],
  130472: [400, "User's number is part of an experiment"],
  130497: [403, 'Business account is restricted from messaging users in this country'],
  131000: [500, 'Something went wrong'],
  131005: [403, 'Access denied'],
  131008: [400, 'Required parameter is missing'],
  131009: [400, 'Parameter value is not valid'],
  131016: [500, 'Service unavailable'],
  131021: [400, 'Recipient cannot be sender'],
  131026: [400, 'Message undeliverable'],
  131031: [403, 'Account has been locked'],
  131037: [400, 'WhatsApp provided number needs display name approval'],
  131042: [400, 'Business eligibility payment issue'],
  131045: [500, 'Incorrect certificate'],
  131047: [400, 'Re-engagement message'],
  131048: [400, 'Spam rate limit hit'],
  131049: [400, 'Meta chose not to deliver'],
  131050: [400, 'User has stopped marketing messages'],
  131051: [400, 'Unsupported message type'],
  131052: [400, 'Media download error'],
  131053: [400, 'Media upload error'],
  131056: [400, '(Business Account, Consumer Account) pair rate limit hit'],
  131057: [500, 'Account in maintenance mode'],
  131062: [400, 'Business-scoped User ID recipients are not supported for this message'],
  132000: [400, 'Template param count mismatch'],
  132001: [404, 'Template does not exist'],
  132005: [400, 'Template hydrated text too long'],
  132007: [400, 'Template format character policy violated'],
  132012: [400, 'Template parameter format mismatch'],
  132015: [400, 'Template is paused'],
  132016: [400, 'Template is disabled'],
  133010: [400, 'Phone number not registered'],
};

/** What Meta refuses. */
export class GraphRefusal extends Error {
  override name = 'GraphRefusal';
  readonly code: number;
  readonly status: number;
  readonly title: string;
  /** What exactly was wrong. */
  readonly details: string;

  constructor(code: number, details: string, status?: number) {
    const [usual, title] = known[code] ?? [400, 'Unknown error'];
    super(`(#${code}) ${title}: ${details}`);
    this.code = code;
    this.status = status ?? usual;
    this.title = title;
    this.details = details;
  }

  /** As it stands in an answer of the API. */
  toAnswer(): object {
    return {
      error: {
        message: `(#${this.code}) ${this.title}`,
        type: 'OAuthException',
        // of what is not there, Meta says 100 and a subcode
        ...(this.code === 33 ? { code: 100, error_subcode: 33 } : { code: this.code }),
        error_data: { messaging_product: 'whatsapp', details: this.details },
        fbtrace_id: 'A1b2C3d4E5f6',
      },
    };
  }

  /** As it stands in a status of a message that failed later. */
  toStatusError(): object {
    const { code, title, details } = this;
    const href = 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/';
    return { code, title, message: title, error_data: { details }, href };
  }
}
