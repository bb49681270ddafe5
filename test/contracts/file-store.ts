import { beforeEach, describe, expect, test } from '@jest/globals';
import type { FileStore } from '../../bot/ports/file-store.ts';
import { gathered } from '../support/commits.ts';

/** What every adapter of the port `FileStore` must do. */
export function fileStoreContract(adapter: string, begin: () => Promise<FileStore>): void {
  describe(`${adapter} keeps the contract of file stores:`, () => {
    let files: FileStore;
    const photo = {
      name: '../foto "1".png',
      contentType: 'image/png',
      bytes: Uint8Array.from([137, 80, 78, 71, 0, 255]),
      at: '2026-11-16T12:00:00Z',
    };

    beforeEach(async () => {
      files = await begin();
    });

    test('a file comes back as it was handed over', async () => {
      const kept = await files.keep(photo);
      expect(kept).toEqual({ id: kept.id, name: photo.name, contentType: 'image/png', bytes: 6 });
      const found = await files.read(kept.id);
      expect(found?.file).toEqual(kept);
      expect([...(found?.bytes ?? [])]).toEqual([...photo.bytes]);
    });

    test('two files never have the same id, and an id has at least 128 bits', async () => {
      const [one, other] = [await files.keep(photo), await files.keep(photo)];
      expect(one.id).not.toBe(other.id);
      expect(one.id).toMatch(/^[0-9a-f]{32,}$/);
    });

    test('an empty file is a file', async () => {
      const kept = await files.keep({ ...photo, bytes: new Uint8Array() });
      expect((await files.read(kept.id))?.bytes).toHaveLength(0);
    });

    test.each(['', 'f'.repeat(32), '..', '../../format', '%2e%2e/format', 'a/../../b', '\0'])(
      'there is no file with the id %j',
      async (id) => {
        await files.keep(photo);
        expect(await files.read(id)).toBeUndefined();
      },
    );

    test('what is erased is gone, the rest stays, and erasing it again does no harm', async () => {
      const [gone, stays] = [await files.keep(photo), await files.keep(photo)];
      await files.erase([gone.id, '../../format', 'f'.repeat(32)]);
      await files.erase([gone.id]);
      expect(await files.read(gone.id)).toBeUndefined();
      expect((await files.read(stays.id))?.file).toEqual(stays);
    });

    test('those of before a moment are told, but what is erased', async () => {
      const told = async (moment: string) => (await gathered(files.keptBefore(moment))).sort();
      expect(await told('2026-11-18T12:00:00Z')).toEqual([]);
      const [gone, old] = [await files.keep(photo), await files.keep(photo)];
      const later = await files.keep({ ...photo, at: '2026-11-17T12:00:00Z' });
      await files.erase([gone.id]);
      expect(await told('2026-11-16T12:00:00Z')).toEqual([]);
      expect(await told('2026-11-16T12:00:01Z')).toEqual([old.id]);
      expect(await told('2026-11-18T12:00:00Z')).toEqual([old.id, later.id].sort());
    });

    test('a file is not changed by a caller who changes what it got or gave', async () => {
      const bytes = Uint8Array.from([1, 2, 3]);
      const { id } = await files.keep({ ...photo, bytes });
      bytes[0] = 9;
      const got = await files.read(id);
      if (got) got.bytes[1] = 9;
      expect([...((await files.read(id))?.bytes ?? [])]).toEqual([1, 2, 3]);
    });
  });
}
