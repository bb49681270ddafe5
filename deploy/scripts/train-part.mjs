// A thread of the training: for each question it is sent, it sends back what was learned of it; for none, of the routes.
import { parentPort, workerData } from 'node:worker_threads';

const { trainModel } = await import('../../dist/training/router/training/train.js');
const { trainAnswer } = await import('../../dist/training/answers/training/answer-examples.js');
const { routes, answers } = workerData;

parentPort.on('message', (question) => {
  parentPort.postMessage(
    question === undefined ? trainModel(routes) : trainAnswer(question, answers),
  );
});
