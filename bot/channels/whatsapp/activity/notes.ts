import type { MessageOf } from '../payload/message.ts';

/*
 * What staff read where a customer did something without words, in Dutch, as all of the desk's log.
 */

const list = new Intl.ListFormat('nl', { type: 'conjunction' });

export function noteLocation({ location }: MessageOf<'location'>): string {
  const { name, address, latitude, longitude } = location;
  const place = [name, address, `${latitude}, ${longitude}`].filter((part) => part !== undefined);
  return `[locatie: ${place.join(', ')}]`;
}

export function noteContacts({ contacts }: MessageOf<'contacts'>): string {
  const cards = contacts.map(({ name, phones = [] }) => {
    const numbers = phones.flatMap(({ phone }) => phone ?? []);
    return [name?.formatted_name ?? 'zonder naam', ...numbers].join(' ');
  });
  return `[contactkaart: ${list.format(cards.slice(0, 10))}]`;
}

export function noteOrder({ order }: MessageOf<'order'>): string {
  const products = order.product_items.map(
    ({ product_retailer_id = 'artikel', quantity = 1 }) => `${quantity} × ${product_retailer_id}`,
  );
  return `[winkelmandje uit de catalogus: ${list.format(products.slice(0, 20))}]`;
}

export function noteReaction({ reaction }: MessageOf<'reaction'>): string {
  return reaction.emoji === undefined ? '[reactie weggehaald]' : `[reactie: ${reaction.emoji}]`;
}

/** What was sent, by Meta's name of its kind. */
const kinds = {
  image: 'foto',
  document: 'bestand',
  audio: 'spraakbericht',
  video: 'video',
  sticker: 'sticker',
} as const;

export function nameKind(media: keyof typeof kinds): string {
  return kinds[media];
}

const reasons = {
  'file-refused': 'niet aangenomen: dit soort bestand is niet veilig',
  'file-too-large': 'niet aangenomen: te groot',
  'file-not-fetched': 'niet ontvangen: ophalen bij WhatsApp lukte niet',
  'files-full': 'niet aangenomen: deze klant stuurde vandaag al veel bestanden',
} as const;

/** Why there is no file with the message. */
export type FileRefusal = keyof typeof reasons;

export function noteRefusal(media: keyof typeof kinds, refused: FileRefusal): string {
  return `[${kinds[media]} ${reasons[refused]}]`;
}
