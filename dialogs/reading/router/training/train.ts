import { trainClassifier } from '../../classifier/training/train.ts';
import { routes, type Route } from '../routes.ts';

/** A sentence of a customer, and where it leads. */
export interface Example {
  text: string;
  route: Route;
  lang: 'nl' | 'en';
}

/** The examples hold far more sentences out of scope than customers write, to mark the border. */
const outOfScopeWeight = 0.2;

/** The model of the routes, learned from the examples, as the bytes of its file. */
export function trainModel(examples: readonly Example[]): Uint8Array {
  return trainClassifier(
    examples.map(({ text, route }) => ({ text, label: route })),
    routes,
    (route) => (route === 'oos' ? outOfScopeWeight : 1),
  );
}
