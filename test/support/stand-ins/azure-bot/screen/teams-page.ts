import { z } from 'zod';
import type { Clock } from '../../../../../bot/ports/clock.ts';
import { serveScreen, type Act, type ServedScreen } from '../../screen/serve-screen.ts';
import type { AzureBotStandIn } from '../azure-bot.ts';
import type { Customer } from '../customer.ts';
import { Chat } from './chats.ts';
import { cardScripts, hostConfig } from './host-config.ts';

const folder = 'test/support/stand-ins/azure-bot/screen';

const text = z.string().trim().min(1).max(20_000);
const saidSchema = z.object({ text });
const pressedSchema = z.object({ label: z.string(), messageId: z.string() });
const editedSchema = z.object({ id: z.string(), text });
const deletedSchema = z.object({ id: z.string() });

/**
 * A chat of Teams in the browser, on loopback, for a customer of the stand-in: what they type, press and send goes to
 * the bot, and what it sent is shown as Teams would, cards by the renderer that Teams is built on. The second chat is with a
 * colleague, where the bot hears what mentions it.
 * Example: `const { url } = await serveTeams(azure, sanne, { clock });`
 */
export async function serveTeams(
  azure: AzureBotStandIn,
  customer: Customer,
  { clock }: { clock: Clock },
): Promise<ServedScreen> {
  const [sanne] = azure.groupChat(customer.person, { name: 'Piet' });
  const group = new Chat('Sanne en Piet', { azure, clock, customer: sanne ?? customer });
  group.other('Piet', 'Weet jij al iets van die bestelling? Anders vraag ik het @Loket.');
  const chats = [new Chat('Loket', { azure, clock, customer }), group];

  function chatOf(query: URLSearchParams): Chat {
    const chat = chats[Number(query.get('chat') ?? 0)];
    if (!chat) throw new Error('there is no such chat');
    return chat;
  }

  function read<T>(schema: z.ZodType<T>, { body }: Act): T {
    return schema.parse(JSON.parse(body.toString()));
  }

  return serveScreen({
    files: {
      '/': `${folder}/teams.html`,
      '/teams.css': `${folder}/teams.css`,
      '/teams.js': `${folder}/teams.js`,
      ...Object.fromEntries(Object.entries(cardScripts).map(([name, path]) => [`/${name}`, path])),
    },
    state: (query) => ({
      chats: chats.map(({ name }) => name),
      isAmongOthers: chatOf(query).isAmongOthers,
      ...chatOf(query).state(),
    }),
    read(pathname) {
      if (pathname !== '/looks') return undefined;
      const looks = { light: hostConfig('light'), dark: hostConfig('dark') };
      return { contentType: 'application/json', bytes: Buffer.from(JSON.stringify(looks)) };
    },
    acts: {
      '/says': (act) => chatOf(act.query).says(read(saidSchema, act).text),
      '/presses': (act) => {
        const { label, messageId } = read(pressedSchema, act);
        return chatOf(act.query).presses(label, messageId);
      },
      '/edits': (act) => {
        const { id, text: edited } = read(editedSchema, act);
        return chatOf(act.query).edits(id, edited);
      },
      '/deletes': (act) => chatOf(act.query).deletes(read(deletedSchema, act).id),
      '/sends': ({ body, contentType, query }) =>
        chatOf(query).sends({ bytes: body, contentType, name: query.get('name') ?? 'bestand' }),
    },
  });
}
