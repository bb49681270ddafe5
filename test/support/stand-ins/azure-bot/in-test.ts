import { afterEach, expect } from '@jest/globals';
import { startAzureBot, type AzureBotStandIn, type StandInSettings } from './azure-bot.ts';

/** The stand-in for a test: it is gone afterwards, and what was wrong in the calls to it fails the test. */
export async function azureBot(settings: StandInSettings): Promise<AzureBotStandIn> {
  const azure = await startAzureBot(settings);
  open.push(azure);
  return azure;
}

const open: AzureBotStandIn[] = [];

afterEach(async () => {
  for (const azure of open.splice(0)) {
    await azure.close();
    expect(azure.faults).toEqual([]);
  }
});
