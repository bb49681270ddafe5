// The application of the Microsoft 365 Agents SDK: the same questions as steps of its own, its state in memory.
import {
  AgentApplication,
  CloudAdapter,
  MemoryStorage,
  authorizeJWT,
} from '@microsoft/agents-hosting';
import { serve } from './serve.mjs';

// who has no client id is asked for no token, and that outside production alone
delete process.env.NODE_ENV;
const settings = {};
const adapter = new CloudAdapter(settings);
const app = new AgentApplication({ adapter, storage: new MemoryStorage() });

const steps = [
  'What is the number of your order?',
  'And the e-mail address you ordered with?',
  'Your request is in time, and registered.',
];

app.onActivity('message', async (context, state) => {
  const step = state.getValue('conversation.step') ?? 0;
  state.setValue('conversation.step', (step + 1) % steps.length);
  state.setValue(`conversation.answer${step}`, context.activity.text);
  await context.sendActivity(steps[step]);
});

// without it nothing is kept
app.onTurn('afterTurn', () => Promise.resolve(true));

const authorize = authorizeJWT(settings);

serve(
  (request, response) => adapter.process(request, response, (context) => app.run(context)),
  // restify takes a handler with a promise for one without `next`
  (request, response, next) => void authorize(request, response, next),
);
