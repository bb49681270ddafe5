/** A file whose content is known, under a name that agrees with it. */
export interface JudgedFile {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** Shown in a page; everything else is handed out for download. */
export const pictures = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);

const accepted = new Set([...pictures, 'image/heic', 'image/heif', 'application/pdf']);

/**
 * What phones record, sound and film: handed out to be saved, and never played in a page. A door takes these only where
 * customers have no other way to send what they say, as in an app for messages.
 */
const recordings = new Set([
  'audio/ogg',
  'audio/x-m4a',
  'audio/aac',
  'audio/amr',
  'audio/mpeg',
  'video/mp4',
  'video/x-m4v',
  'video/3gpp',
  'video/quicktime',
]);

const textEndings = new Set(['txt', 'csv', 'log', 'md']);
const markupOrScript = /^\s*(<|#!)|<(script|html|svg|!doctype|iframe)\b/i;
// eslint-disable-next-line no-control-regex -- what no text has
const control = /[\0-\x08\x7f]/;
// Control, format and direction characters, and what parts a path or breaks a header.
const unfitForNames = /[\p{C}"<>:|?*;%]/gu;

/**
 * Says what a file is by its bytes, whatever its name says, and gives it a name that agrees.
 * Pictures, PDF and plain text in UTF-8 are accepted, and `withRecordings` sound and film; for anything else there is
 * `undefined`.
 * Example: a program named `invoice.jpg` is not accepted; a PNG named `a.exe` becomes `a.png`.
 */
export async function judgeFile(
  file: { name: string; bytes: Buffer },
  { withRecordings = false } = {},
): Promise<JudgedFile | undefined> {
  // once a file comes: the server starts quicker without it
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(file.bytes);
  // without what follows it: `audio/ogg; codecs=opus`
  const contentType = type?.mime.split(';', 1).join('') ?? '';
  if (type && (accepted.has(contentType) || (withRecordings && recordings.has(contentType)))) {
    return { name: named(file.name, [type.ext]), contentType, bytes: file.bytes };
  }
  if (type || !isPlainText(file.bytes)) return undefined;
  const name = named(file.name, [...textEndings]);
  return { name, contentType: 'text/plain', bytes: file.bytes };
}

function isPlainText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !control.test(text) && !markupOrScript.test(text);
  } catch {
    return false; // not UTF-8
  }
}

/** The last part of the name, with an ending out of `endings`: its own, or else the first. */
function named(name: string, endings: string[]): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([^.]*))?$/s.exec(last) ?? [];
  // by characters: half of one cannot be written into a header
  const clean = Array.from(stem.replace(unfitForNames, '').trim()).slice(0, 80).join('') || 'file';
  const own = ending.toLowerCase();
  return `${clean}.${endings.includes(own) ? own : (endings[0] ?? 'bin')}`;
}
