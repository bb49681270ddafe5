import { plugins, type Request, type Response } from 'restify';
import type { Who } from './guard.ts';

/** How many requests of one member of staff are taken at once, and a second after that. */
export interface Pace {
  burst: number;
  rate: number;
}

// A page never gets near; it stops a script that runs wild.
const plenty: Pace = { burst: 300, rate: 50 };

/** Rejects with restify's `TooManyRequestsError`, which answers 429, where somebody asks faster. */
export function createThrottle(
  pace = plenty,
): (who: Who, request: Request, response: Response) => Promise<void> {
  const throttle = plugins.throttle({ username: true, ...pace });
  return (who, request, response) =>
    new Promise((resolve, reject) => {
      request.username = who.staff.id;
      throttle(request, response, (refused?: unknown) => {
        if (refused instanceof Error) reject(refused);
        else resolve();
      });
    });
}
