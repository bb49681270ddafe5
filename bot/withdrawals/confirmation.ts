import type { Words } from '../../dialogs/wording.ts';
import { html } from '../http/html.ts';
import type { ReceivedStatement } from '../ports/withdrawals.ts';
import { rowsPart, sayOf, statementRows, type Row, type View } from './view.ts';

/** The confirmation of receipt. `moment` is when, to the minute, with its zone; `address` where the text of it is. */
export function confirmationView(
  words: Words,
  received: ReceivedStatement,
  { moment, text, again }: { moment: string; text: string; again: string },
): View {
  const say = sayOf(words);
  const { reference, statement, isMailed } = received;
  return {
    title: say('received'),
    main: html`<h1>${say('received')}</h1>
      <p>${say('received-text')}</p>
      <div class="card">
        ${rowsPart([
          [say('reference'), reference],
          [say('received-at'), moment],
        ])}
        <h2>${say('stated')}</h2>
        <p>${say('statement-words')}</p>
        ${rowsPart(statementRows(statement, say))}
      </div>
      <p>${isMailed ? say('mailed', { email: statement.email }) : say('not-mailed')}</p>
      <p class="unprinted">
        ${isMailed ? say('keep') : undefined} <a href="${text}">${say('download')}</a>
      </p>
      <p class="unprinted"><a href="${again}">${say('again')}</a></p>`,
  };
}

/** The same as a text, to keep. */
export function confirmationText(
  words: Words,
  { reference, statement }: ReceivedStatement,
  { moment, shopName }: { moment: string; shopName: string },
): string {
  const say = sayOf(words);
  const lines = (rows: Row[]) => rows.map(([name, value]) => `${name}: ${value}`).join('\n');
  const receipt = lines([
    [say('reference'), reference],
    [say('received-at'), moment],
  ]);
  const stated = [say('statement-words'), lines(statementRows(statement, say))].join('\n');
  return `${[shopName, say('received'), receipt, stated, say('received-text')].join('\n\n')}\n`;
}
