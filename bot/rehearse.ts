import { openApp } from './app.ts';

export async function rehearse(): Promise<void> {
  void openApp;
  await Promise.resolve();
}
