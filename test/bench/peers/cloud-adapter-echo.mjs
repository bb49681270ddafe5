// The echo sample of the Bot Framework SDK: the stock adapter, no state.
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { serve } from './serve.mjs';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

serve((request, response) =>
  adapter.process(request, response, async (context) => {
    await context.sendActivity(`echo: ${context.activity.text}`);
  }),
);
