import type { ChildProcess } from 'node:child_process';
import { machineClock } from '../../../bot/machine-clock.ts';
import { startAzureBot } from '../../support/stand-ins/azure-bot/azure-bot.ts';

interface Settings {
  env: Record<string, string>;
  serviceUrl: string;
}

type Asked = { what: 'settings' } | { what: 'rooms' | 'talk'; count: number; address?: string };

/** Azure Bot Service in a process of its own. */
export class Microsoft {
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    this.#child = child;
  }

  settings(): Promise<Settings> {
    return this.#ask({ what: 'settings' }) as Promise<Settings>;
  }

  /** So many new chats, by their ids. */
  rooms(count: number): Promise<string[]> {
    return this.#ask({ what: 'rooms', count }) as Promise<string[]>;
  }

  /** So many people say something to the bot at this address; resolves once each has an answer. */
  async talk(address: string, count: number): Promise<void> {
    await this.#ask({ what: 'talk', address, count });
  }

  end(): void {
    this.#child.kill();
  }

  #ask(asked: Asked): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const gone = () => {
        reject(new Error('Azure Bot Service ended'));
      };
      this.#child.once('exit', gone);
      this.#child.once('message', (answer) => {
        this.#child.off('exit', gone);
        resolve(answer);
      });
      this.#child.send(asked);
    });
  }
}

/** What runs in that process. */
export async function playMicrosoft(): Promise<void> {
  const azure = await startAzureBot({ clock: machineClock });

  async function act(asked: Asked): Promise<unknown> {
    if (asked.what === 'settings') return { env: azure.env, serviceUrl: azure.serviceUrl };
    const people = Array.from({ length: asked.count }, () => azure.customer());
    if (asked.what === 'rooms') return people.map(({ room }) => room.id);
    azure.connect(asked.address ?? '');
    const end = azure.calls.length + asked.count;
    const left = [...people];
    const talk = async () => {
      for (let one = left.pop(); one; one = left.pop()) {
        const { status } = await one.says('waar is mijn bestelling 1042?');
        if (status >= 300) throw new Error(`the bot answered ${status}`);
      }
    };
    await Promise.all([talk(), talk(), talk(), talk()]);
    await azure.untilCalls(end);
    return 'answered';
  }

  process.on('message', (asked: Asked) => {
    void act(asked).then((answer) => process.send?.(answer));
  });
}
