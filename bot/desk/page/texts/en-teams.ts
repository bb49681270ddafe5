import type { TeamsTexts } from './nl-teams.ts';

/** What the tab in Teams says, in English. */
export const teamsEn: TeamsTexts = {
  teamsMustAsk: 'Teams asks for your consent before it signs you in here.',
  teamsEnded: 'Your session has expired. What you typed is still there.',
  teamsNoToken: 'Teams could not sign you in. Try again, or open the desk in your browser.',
  teamsNoCookies:
    'Your browser does not keep your sign-in inside Teams. Allow cookies for this desk, or open it in your browser.',
  teamsInBrowser: 'Open in your browser',
  teamsOff: 'Signing in through Teams is not switched on here. Use your account of the desk.',
};
