import { pino, type DestinationStream, type Level, type Logger } from 'pino';
import { withoutPersonalData } from '../dialogs/reading/facts/personal-data.ts';

/** What stands in the place of what was struck out. */
const struck = '[…]';

/** Fields that name things of ours, such as ids and files: they say nothing of who wrote. */
const ours = new Set([
  'component',
  'conversation',
  'copiedTo',
  'faults',
  'file',
  'files',
  'folder',
  'method',
  'movedTo',
  'path',
  'request',
]);

/** What is told of an error beside its message. Whatever else a library hangs on it may hold what was sent. */
const toldOfErrors = ['code', 'errno', 'syscall', 'status', 'statusCode', 'responseCode'];

const causesTold = 4;

/**
 * The log of this process. No address, order number, token or customer's words ever stand in it: errors tell their
 * kind, code and place whole, and of their message what is no quotation and no number.
 */
export function openLog(
  destination: DestinationStream = pino.destination(2),
  level: Level = 'warn',
): Logger {
  const options = {
    level,
    // told below already
    serializers: { err: (told: unknown) => told },
    hooks: {
      logMethod(this: Logger, given: unknown[], log: (...args: never[]) => void) {
        const [first, ...rest] = given;
        const error = first instanceof Error ? first : undefined;
        const args = error
          ? [{ err: error }, ...(rest.length > 0 ? rest : [error.message])]
          : given;
        log.apply(this, args.map((arg) => tell(arg)) as never[]);
      },
    },
  };
  return pino(options, destination);
}

function tell(value: unknown, field = ''): unknown {
  if (typeof value === 'string') {
    return ours.has(field) ? value.replace(/[^\s/]+@[^\s/]+/g, struck) : strike(value);
  }
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return tellError(value, causesTold);
  if (Array.isArray(value)) return value.map((one: unknown) => tell(one, field));
  const prototype: unknown = Object.getPrototypeOf(value);
  // such as a whole request
  if (prototype !== Object.prototype && prototype !== null) return `[${value.constructor.name}]`;
  const fields = Object.entries(value).map(([name, one]) => [name, tell(one, name)]);
  return Object.fromEntries(fields) as unknown;
}

function tellError(error: Error, causes: number): object {
  const { cause, stack = '' } = error;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const told = toldOfErrors.flatMap((name): [string, unknown][] => {
    const value: unknown = Object.getOwnPropertyDescriptor(error, name)?.value;
    return value === undefined ? [] : [[name, tell(value)]];
  });
  return {
    type: error.name,
    message: strike(error.message),
    ...Object.fromEntries(told),
    stack: frames.join('\n'),
    ...(cause instanceof Error && causes > 0 && { cause: tellError(cause, causes - 1) }),
  };
}

/** Quotations but those of a path; and what is in a word with four figures in a row, or as long as a token. */
const revealing =
  /(["'`])(\/[^"'`\n]*|[A-Z]:\\[^"'`\n]*)\1|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`\n]*`|“[^”\n]*”|[\w+#-]*\d{4}[\w.-]*|\beyJ[\w.-]+|\b(?=[\w-]*\d)[\w-]{24,}(?:\.[\w-]+)*/g;

function strike(text: string): string {
  return withoutPersonalData(text).replace(revealing, (found, _quote, path?: string) =>
    path === undefined ? struck : found,
  );
}
