import type { z } from 'zod';
import type {
  erasedSchema,
  erasureSchema,
  exportSchema,
  personSchema,
} from '../../../api/privacy-schemas.ts';
import { request } from '../../api/request.ts';

export type Person = z.infer<typeof personSchema>;
export type Erased = z.infer<typeof erasedSchema>;
export type Export = z.infer<typeof exportSchema>;

const post = <Answer>(path: string, body: z.input<typeof erasureSchema>) =>
  // it reads all there is
  request<Answer>(`privacy/${path}`, { method: 'POST', body, patience: 120_000 });

/* Requests about all that is kept of a customer. Each throws `Refused` and `Unreachable`. */

export const privacy = {
  export: (person: Person) => post<Export>('export', person),
  erase: (person: Person, open: boolean) => post<Erased>('erase', { ...person, open }),
};

/** Has the browser save it, to be read by people. */
export function saveAsFile(name: string, content: unknown): void {
  const text = JSON.stringify(content, null, 2);
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // once the browser has begun to read it
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
