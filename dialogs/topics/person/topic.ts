import { formRunner } from '../../conversation/form/form-runner.ts';
import { defineTopic } from '../../conversation/topic.ts';
import { addToQuestion, askForPerson, handleDeskAnswer } from './request-handoff.ts';
import { humanForm } from './person.ts';
import { helpInDistress, takePrivacyRequest, takeThreat } from './urgent.ts';

export const person = defineTopic({
  menu: ['human'],
  items: {
    human: askForPerson,
    'add-to-question': addToQuestion,
    distress: helpInDistress,
    threat: takeThreat,
    privacy: takePrivacyRequest,
  },
  routes: { human: 'human' },
  forms: [formRunner(humanForm)],
  opens: ['support', 'privacy-request'],
  lookUps: { desk: handleDeskAnswer },
});
