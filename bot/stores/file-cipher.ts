import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/*
 * A sealed file is "LOKET", the version of the format, 12 bytes of nonce, 16 of tag, and what AES-256-GCM made of
 * the content. Head and id of the file are sealed with it: no file can stand in another's place.
 */
const head = Buffer.from('LOKET\u0001');
const nonceLength = 12;
const tagLength = 16;

/** Encrypts the files of one folder with the shop's key, 64 hexadecimal digits. */
export class FileCipher {
  readonly #key: Buffer;
  /** Tells this key from others, and nothing of it. */
  readonly mark: string;

  constructor(key: string) {
    this.#key = derive(key, 'files');
    this.mark = derive(key, 'mark').toString('base64url');
  }

  seal(id: string, content: Uint8Array): Buffer {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    cipher.setAAD(aboutFile(id));
    const sealed = [cipher.update(content), cipher.final()];
    return Buffer.concat([head, nonce, cipher.getAuthTag(), ...sealed]);
  }

  /** Throws where it was sealed with another key, under another id or by a newer release, or is damaged. */
  open(id: string, sealed: Buffer): Buffer {
    if (!sealed.subarray(0, head.length).equals(head)) {
      throw new SealBroken(`The file ${id} has a format that this release does not know.`);
    }
    const rest = sealed.subarray(head.length);
    const [nonce, tag] = [
      rest.subarray(0, nonceLength),
      rest.subarray(nonceLength).subarray(0, tagLength),
    ];
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce);
    decipher.setAAD(aboutFile(id));
    decipher.setAuthTag(tag);
    return Buffer.concat([
      decipher.update(rest.subarray(nonceLength + tagLength)),
      decipher.final(),
    ]);
  }
}

class SealBroken extends Error {
  readonly code = 'seal-broken';
  override name = 'SealBroken';
}

function aboutFile(id: string): Buffer {
  return Buffer.concat([head, Buffer.from(id)]);
}

function derive(key: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), '', `loket ${purpose} 1`, 32));
}
