import { randomUUID } from 'node:crypto';
import { languageOf, type Language } from '../api/language.ts';
import { route, type Route } from '../api/route.ts';
import { countTry } from './count-try.ts';
import { refusal } from './refusals.ts';
import { forgottenPasswordSchema } from './schemas.ts';
import { sentence } from './sentences.ts';
import type { SignInServices } from './sign-in-services.ts';
import { welcomeLink } from './staff-routes.ts';
import { networkOf } from '../../http/client-address.ts';

const linkHours = 1;

/** How whoever forgot their password gets a one-time link by mail, and chooses another. */
export function forgottenPasswordRoutes(services: SignInServices): Route[] {
  const { store, log, guard, accounts, linkMail, linkTries } = services;

  async function mailLink(email: string, language: Language): Promise<void> {
    const account = await store.accountByEmail(email);
    // who signs in at a provider has no password to forget, and would come in by one without it
    if (!linkMail || !account?.passwordHash || account.disabled) return;
    const secret = await accounts.invite(account, 'forgotten password', linkHours);
    const link = welcomeLink(linkMail.publicUrl, secret);
    await linkMail.mail.send({
      to: account.email,
      subject: sentence('link-mail-subject', language),
      text: sentence('link-mail-text', language, { name: account.name, link }),
      id: `password.${randomUUID()}`,
      automatic: true,
    });
  }

  return [
    route({
      method: 'post',
      path: '/forgotten-password',
      summary:
        'Mails a one-time link, good for an hour, to whoever has a password here. The answer is the same for any address.',
      open: true,
      body: forgottenPasswordSchema,
      refusals: [403, 404],
      async handle({ body: { email }, request }) {
        if (!linkMail) throw refusal(404, 'no-link-mail');
        const network = networkOf(request, linkMail.publicUrl);
        countTry(linkTries, email, network, 'too-many-links');
        await guard.audit({ action: 'password-forgotten', subject: email, detail: network });
        // not awaited: the time it takes would tell whether there is an account
        mailLink(email, languageOf(request)).catch((error: unknown) => {
          log.error({ err: error }, 'a link for a forgotten password could not be mailed');
        });
      },
    }),
  ];
}
