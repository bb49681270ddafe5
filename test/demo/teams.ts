import { machineClock } from '../../bot/machine-clock.ts';
import { startAzureBot } from '../support/stand-ins/azure-bot/azure-bot.ts';
import { serveTeams } from '../support/stand-ins/azure-bot/screen/teams-page.ts';
import type { ShownChannel } from './shown-channel.ts';

/** Teams, with a chat of the customer's own and one with a colleague. */
export async function showTeams(): Promise<ShownChannel> {
  const clock = machineClock;
  const azure = await startAzureBot({ clock, holdsPace: true });
  return {
    screen: 'Teams',
    usual: {},
    env: azure.env,
    async open(url) {
      azure.connect(`${url}/api/messages`);
      const sanne = azure.customer({ name: 'Sanne' });
      await sanne.installs();
      return serveTeams(azure, sanne, { clock });
    },
    close: () => azure.close(),
  };
}
