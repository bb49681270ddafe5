import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { Accounts } from '../../../bot/desk/sign-in/accounts.ts';
import { machineClock } from '../../../bot/machine-clock.ts';
import { LowdbStaff } from '../../../bot/stores/lowdb/lowdb-staff.ts';
import { nextAddress } from './address.ts';

/** Adds so many people to the staff of a server, as its command line does, and gives a token of each. */
export async function hireStaff(dataDir: string, count: number): Promise<string[]> {
  const log = pino({ level: 'silent' });
  const store = await LowdbStaff.open({ directory: join(dataDir, 'desk'), log });
  const accounts = new Accounts(store, machineClock);
  const tokens: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const email = `demo-${number}@example.nl`;
    const one = await accounts.add(
      { email, name: `Demo ${number}`, role: 'agent' },
      'command line',
    );
    tokens.push(await accounts.makeToken(one, 'command line'));
  }
  return tokens;
}

/** A stream of the desk that has told its first news; `end` closes it. */
export interface DeskStream {
  isOpen(): boolean;
  end(): void;
}

export function openDeskStream(url: string, token: string): Promise<DeskStream> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    const options = { headers, localAddress: nextAddress(), agent: false };
    const asked = get(`${url}/desk/api/stream`, options, (response: IncomingMessage) => {
      if (response.statusCode !== 200) {
        reject(new Error(`the stream was refused with ${String(response.statusCode)}`));
        return;
      }
      let isOpen = true;
      response.on('close', () => (isOpen = false));
      // what comes is read and thrown away; the first id is of the greeting
      let start = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        if (start.includes('\nid: ')) return;
        start += text;
        if (start.includes('\nid: ')) resolve({ isOpen: () => isOpen, end: () => asked.destroy() });
      });
      response.on('error', () => undefined);
    });
    asked.on('error', reject);
  });
}
