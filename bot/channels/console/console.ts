import { createInterface } from 'node:readline';
import { randomUUID } from 'node:crypto';
import type { Activity, CardAction } from 'botbuilder';
import type { Channel, ChannelHost } from '../channel.ts';

export interface ConsoleOptions {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  locale: string;
}

const serviceUrl = 'https://console.invalid/';

export interface Console extends Channel {
  /** Reads lines until the input ends; a number presses the button with that number. */
  talk(host: ChannelHost): Promise<void>;
}

/** The bot in a terminal, through the same turn as any other channel: for whoever works on dialogs. */
export function createConsole({ input, output, locale }: ConsoleOptions): Console {
  const conversation = randomUUID();
  const lines = createInterface({ input, output, prompt: '> ', terminal: false });
  let buttons: CardAction[] = [];

  function show(activity: Partial<Activity>) {
    if (activity.type !== 'message') return Promise.resolve({ id: '' });
    buttons = activity.suggestedActions?.actions ?? [];
    const labels = buttons.map((button, index) => `  ${index + 1}. ${button.title}`);
    const decisions = (activity.entities ?? [])
      .filter((entity) => entity.type === 'policyDecision')
      .map((entity) => `  ${JSON.stringify(entity)}`);
    output.write(`${[activity.text ?? '', ...decisions, ...labels].join('\n')}\n\n`);
    return Promise.resolve({ id: '' });
  }

  async function say(host: ChannelHost, activity: Partial<Activity>) {
    await host.receive({
      id: randomUUID(),
      channelId: 'console',
      serviceUrl,
      conversation: { id: conversation, name: '', isGroup: false, conversationType: 'personal' },
      from: { id: 'you', name: '', role: 'user' },
      recipient: { id: 'bot', name: '', role: 'bot' },
      locale,
      ...activity,
    });
  }

  return {
    name: 'console',
    serviceUrl,
    connector: {
      conversations: {
        sendToConversation: (_conversation, activity) => show(activity),
        replyToActivity: (_conversation, _activityId, activity) => show(activity),
      },
    },
    mount: () => undefined,
    sendTransient: (_conversation, activity) => void show(activity),
    async talk(host) {
      await say(host, { type: 'conversationUpdate' });
      for await (const line of lines) {
        const button = buttons[Number(line) - 1];
        const value = button?.value as unknown;
        await say(host, {
          type: 'message',
          text: button?.title ?? line,
          ...(value !== undefined && { value }),
        });
      }
    },
    stop() {
      lines.close();
      return Promise.resolve();
    },
  };
}
