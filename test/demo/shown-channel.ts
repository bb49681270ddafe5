import type { ServedScreen } from '../support/stand-ins/screen/serve-screen.ts';

/** A channel with a stand-in in its place. */
export interface ShownChannel {
  /** What the customer looks at. */
  screen: string;
  /** Settings of the server that the environment may change, and those that lead to the stand-in. */
  usual: Record<string, string>;
  env: Record<string, string>;
  /** Leads the stand-in to the server, and shows the screen. */
  open: (url: string) => Promise<ServedScreen>;
  close: () => Promise<void>;
}
