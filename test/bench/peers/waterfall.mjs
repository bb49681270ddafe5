// A refund asked for as the samples of the Bot Framework SDK do it: a dialog of prompts, its state in memory.
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  UserState,
} from 'botbuilder';
import {
  ComponentDialog,
  ConfirmPrompt,
  DialogSet,
  DialogTurnStatus,
  TextPrompt,
  WaterfallDialog,
} from 'botbuilder-dialogs';
import { serve } from './serve.mjs';

class RefundDialog extends ComponentDialog {
  constructor(profiles) {
    super('refund');
    this.profiles = profiles;
    this.addDialog(new TextPrompt('text'));
    this.addDialog(new ConfirmPrompt('confirm'));
    this.addDialog(
      new WaterfallDialog('steps', [
        (step) => step.prompt('text', 'What is the number of your order?'),
        (step) => {
          step.values.order = step.result;
          return step.prompt('text', 'And the e-mail address you ordered with?');
        },
        (step) => {
          step.values.email = step.result;
          return step.prompt(
            'confirm',
            `Order ${step.values.order} did not arrive: is that right?`,
          );
        },
        async (step) => {
          const profile = await this.profiles.get(step.context, {});
          profile.claimed = step.result ? step.values.order : undefined;
          await step.context.sendActivity('Your request is in time, and registered.');
          return step.endDialog();
        },
      ]),
    );
    this.initialDialogId = 'steps';
  }

  async run(context, accessor) {
    const dialogs = new DialogSet(accessor);
    dialogs.add(this);
    const dialog = await dialogs.createContext(context);
    const { status } = await dialog.continueDialog();
    if (status === DialogTurnStatus.empty) await dialog.beginDialog(this.id);
  }
}

const storage = new MemoryStorage();
const conversationState = new ConversationState(storage);
const userState = new UserState(storage);
const dialog = new RefundDialog(userState.createProperty('profile'));
const dialogState = conversationState.createProperty('dialog');
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

serve((request, response) =>
  adapter.process(request, response, async (context) => {
    await dialog.run(context, dialogState);
    await conversationState.saveChanges(context);
    await userState.saveChanges(context);
  }),
);
