/** What the tab in Teams says, in Dutch. */
export const teamsNl = {
  teamsMustAsk: 'Teams wil eerst je toestemming om je hier aan te melden.',
  teamsEnded: 'Je sessie is verlopen. Wat je typte is er nog.',
  teamsNoToken: 'Teams kon je niet aanmelden. Probeer het opnieuw, of open de balie in je browser.',
  teamsNoCookies:
    'Je browser bewaart je aanmelding niet in Teams. Sta cookies voor deze balie toe, of open de balie in je browser.',
  teamsInBrowser: 'Openen in je browser',
  teamsOff: 'Aanmelden via Teams staat hier niet aan. Meld je aan met je account van de balie.',
};

export type TeamsTexts = typeof teamsNl;
