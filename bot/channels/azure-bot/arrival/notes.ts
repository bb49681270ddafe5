/*
 * What staff read where a customer did something without words, in Dutch, as all of the desk's log.
 */

const refusals = {
  'file-refused': 'niet aangenomen: dit soort bestand is niet veilig',
  'file-too-large': 'niet aangenomen: te groot',
  'file-not-fetched': 'niet ontvangen: ophalen lukte niet',
  'files-full': 'niet aangenomen: deze klant stuurde vandaag al veel bestanden',
} as const;

/** Why there is no file with the message. */
export type FileRefusal = keyof typeof refusals;

export function noteRefusal(name: string, refused: FileRefusal): string {
  return `[${name}: ${refusals[refused]}]`;
}

/** Teams' names of the reactions that its customers see first. */
const reactions: Record<string, string> = {
  like: '👍',
  heart: '❤️',
  laugh: '😆',
  surprised: '😮',
  sad: '😢',
  angry: '😡',
};

export function noteReactions(types: readonly string[]): string {
  const shown = types.slice(0, 10).map((type) => reactions[type] ?? type);
  return `[reactie: ${shown.join(' ')}]`;
}
