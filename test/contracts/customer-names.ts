import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CustomerNames } from '../../bot/ports/customer-names.ts';

const noon = '2026-11-16T12:00:00Z';
const later = '2026-11-16T12:00:01Z';

/** What every adapter of the port `CustomerNames` must do. */
export function customerNamesContract(adapter: string, open: () => Promise<CustomerNames>): void {
  describe(`${adapter} keeps the contract of customers' names:`, () => {
    let names: CustomerNames;

    beforeEach(async () => {
      names = await open();
    });

    test('a name that was never bound leads nowhere', async () => {
      expect(await names.find('1 31612345678')).toBeUndefined();
      await names.forget(['1 31612345678']);
    });

    test('all names that were bound lead there, and no name that is like one of them', async () => {
      await names.bind(['1 31612345678', '1 NL.77'], 'c1', noon);
      await names.bind(['2 31612345678'], 'c2', noon);
      expect(await names.find('1 31612345678')).toBe('c1');
      expect(await names.find('1 NL.77')).toBe('c1');
      expect(await names.find('2 31612345678')).toBe('c2');
      for (const other of ['1 nl.77', '1 NL.7', '131612345678', '', '../1 NL.77', '__proto__']) {
        expect(await names.find(other)).toBeUndefined();
      }
    });

    test('what is bound anew leads to the new conversation alone', async () => {
      await names.bind(['1 NL.77', '1 NL.78'], 'c1', noon);
      await names.bind(['1 NL.77'], 'c2', later);
      expect(await names.find('1 NL.77')).toBe('c2');
      expect(await names.find('1 NL.78')).toBe('c1');
    });

    test('a name that is forgotten leads nowhere, and the others stay', async () => {
      await names.bind(['1 NL.77', '1 NL.78'], 'c1', noon);
      await names.forget(['1 NL.77', '1 NL.79']);
      expect(await names.find('1 NL.77')).toBeUndefined();
      expect(await names.find('1 NL.78')).toBe('c1');
    });

    test('a sweep removes old names of conversations that are gone, and no others', async () => {
      await names.bind(['old, gone'], 'gone', noon);
      await names.bind(['old, there'], 'there', noon);
      await names.bind(['new, gone'], 'gone', later);
      await names.sweep(later, (conversation) => Promise.resolve(conversation === 'there'));
      expect(await names.find('old, gone')).toBeUndefined();
      expect(await names.find('old, there')).toBe('there');
      expect(await names.find('new, gone')).toBe('gone');
    });

    test('a name that is bound anew while it is swept stays', async () => {
      await names.bind(['1 NL.77'], 'gone', noon);
      await names.sweep(later, async () => {
        await names.bind(['1 NL.77'], 'new', later);
        return false;
      });
      expect(await names.find('1 NL.77')).toBe('new');
    });
  });
}
