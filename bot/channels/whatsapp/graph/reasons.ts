/*
 * Meta's error codes in words for staff: what it means, and what to do. After
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes (2026).
 */

const again = 'Vraag een collega met toegang tot Meta om ernaar te kijken.';

/** Why a message did not arrive. */
const reasons: Record<number, string> = {
  100: `WhatsApp begreep dit bericht niet. Stuur het nog eens, korter of zonder bijlage.`,
  130403: 'De klant wil geen berichten van bedrijven ontvangen. Bel of mail de klant.',
  130472:
    'Meta houdt dit bericht tegen: deze klant zit in een proef van WhatsApp. Bel of mail de klant.',
  130497: 'De winkel mag van Meta niemand in het land van deze klant appen. Bel of mail de klant.',
  131008: `WhatsApp miste iets in dit bericht. ${again}`,
  131009: `WhatsApp vond iets in dit bericht niet kloppen. Stuur het nog eens, korter of zonder bijlage.`,
  131021: 'De klant schrijft vanaf het nummer van de winkel zelf; daar kan geen bericht heen.',
  131026:
    'WhatsApp kan dit bericht niet bezorgen: het nummer zit niet op WhatsApp, de klant heeft de winkel geblokkeerd, of de app is te oud. Bel of mail de klant.',
  131030:
    'Dit testnummer mag deze klant niet appen. Zet het nummer van de klant bij Meta op de lijst.',
  131047:
    'De klant schreef langer dan 24 uur geleden. WhatsApp neemt dan geen eigen tekst meer aan; zodra de klant antwoordt, kan het weer.',
  131048:
    'Meta houdt berichten van de winkel tegen omdat klanten er te veel als spam meldden. Mail de klant, en kijk bij Meta naar de kwaliteit van het nummer.',
  131049:
    'Meta bezorgt dit bericht niet, omdat de klant er al te veel kreeg. Wacht een dag, of mail de klant.',
  131050: 'De klant wil geen aanbiedingen van de winkel ontvangen. Mail de klant.',
  131051: 'WhatsApp kent dit soort bericht niet. Stuur de tekst zonder bijlage.',
  131052:
    'WhatsApp kon de bijlage van de klant niet ophalen. Vraag de klant om hem nog eens te sturen.',
  131053:
    'WhatsApp neemt deze bijlage niet aan. Stuur een JPEG of PNG tot 5 MB, of een pdf, of mail het bestand.',
  131062:
    'Zonder telefoonnummer van de klant kan dit bericht niet. Vraag de klant om het nummer, of mail.',
  132000: `Het sjabloon bij Meta heeft andere invulplekken dan Loket stuurt. ${again}`,
  132001: `Het sjabloon staat niet bij Meta, of is nog niet goedgekeurd. ${again}`,
  132005: `De ingevulde tekst is te lang voor het sjabloon. ${again}`,
  132007: `Meta keurt de tekst van het sjabloon af. ${again}`,
  132012: `Het sjabloon bij Meta is anders ingevuld dan Loket doet. ${again}`,
  132015: `Meta heeft het sjabloon gepauzeerd, omdat klanten er ontevreden over zijn. ${again}`,
  132016: `Meta heeft het sjabloon voorgoed uitgezet. ${again}`,
};

/** What is wrong with the shop's own key, number or account, so that nothing leaves. */
const troubles: Record<number, string> = {
  10: 'de toegangssleutel mag geen WhatsApp-berichten sturen. Geef de systeemgebruiker bij Meta het recht whatsapp_business_messaging.',
  190: 'de toegangssleutel is verlopen of ongeldig. Maak bij Meta een nieuwe en zet die in LOKET_WHATSAPP_ACCESS_TOKEN.',
  368: 'Meta heeft het account tijdelijk geblokkeerd, omdat het tegen de regels inging. Kijk in Business Support Home.',
  33: 'het nummer van LOKET_WHATSAPP_PHONE_NUMBER_ID bestaat niet bij Meta, of de toegangssleutel mag er niet bij.',
  131031:
    'Meta heeft het account op slot gezet. Kijk in Business Support Home wat Meta nodig heeft.',
  131037:
    'Meta heeft de weergavenaam van het nummer nog niet goedgekeurd. Kijk in WhatsApp Manager.',
  131042: 'Meta kan het account niet laten betalen. Controleer de betaalmethode bij Meta.',
  131045: 'het nummer is bij Meta niet goed aangemeld. Meld het nummer opnieuw aan.',
  133010: 'het nummer is bij Meta niet aangemeld. Meld het nummer opnieuw aan.',
};

/** Codes that mean the same as another. */
const alike: Record<number, number> = { 0: 190, 3: 10, 200: 10, 131005: 10 };

/**
 * Why Meta did not deliver, in Dutch for staff; of a code that is not known, Meta's own words.
 * Example: `reasonOf({ code: 131051 })` is "WhatsApp kent dit soort bericht niet. Stuur de tekst zonder bijlage."
 */
export function reasonOf({ code, title }: { code: number; title?: string | undefined }): string {
  const trouble = troubles[alike[code] ?? code];
  if (trouble !== undefined) return `Niet bezorgd: ${trouble}`;
  const known = reasons[code];
  if (known !== undefined) return known;
  const words = title?.replace(/^\(#\d+\)\s*/, '').trim();
  return words
    ? `WhatsApp bezorgde dit bericht niet. Meta zegt: "${words}" (code ${code}).`
    : `WhatsApp bezorgde dit bericht niet (code ${code}).`;
}

/** What whoever runs the shop is to mend before anything is sent again, in Dutch. */
export function troubleOf(code: number): string {
  return `WhatsApp verstuurt niets: ${troubles[alike[code] ?? code] ?? `Meta weigert de sleutel (code ${code}). ${again}`}`;
}
