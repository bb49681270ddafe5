import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Account, AuditEntry, Grant, StaffStore } from '../../bot/ports/staff-store.ts';
import { codeOf } from '../support/commits.ts';

export const anna: Account = {
  id: 'anna',
  email: 'anna@example.nl',
  name: 'Anna <b>de Wit</b>',
  role: 'agent',
  disabled: false,
  createdAt: '2026-11-21T11:00:00Z',
};
const bram: Account = { ...anna, id: 'bram', email: 'bram@example.nl', role: 'admin' };

export const session: Grant = {
  hash: 'hash-1',
  kind: 'session',
  staff: 'anna',
  createdAt: '2026-11-21T11:00:00Z',
  csrf: 'csrf-1',
};

/** An entry of a second of 21 November. */
export function done(second: number, action = `done ${second}`): AuditEntry {
  const at = `2026-11-21T11:00:${String(second).padStart(2, '0')}Z`;
  return { at, staff: 'anna', action };
}

/** What every adapter of the port `StaffStore` must do. `open` gives an empty one. */
export function staffStoreContract(adapter: string, open: () => Promise<StaffStore>): void {
  describe(`${adapter} keeps the contract of staff stores:`, () => {
    let store: StaffStore;

    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    test('what is not there is not found', async () => {
      expect(await store.accounts()).toEqual([]);
      expect(await store.account('anna')).toBeUndefined();
      expect(await store.accountByEmail('anna@example.nl')).toBeUndefined();
      expect(await store.grant('hash-1')).toBeUndefined();
      expect(await store.grantsOf('anna')).toEqual([]);
      expect(await store.audited(10)).toEqual([]);
    });

    test('an account is found by id and address, and replaced whole', async () => {
      await store.saveAccount({ ...anna, passwordHash: 'secret' });
      await store.saveAccount(bram);
      await store.saveAccount({ ...anna, email: 'a.dewit@example.nl' });
      expect(await store.account('anna')).toEqual({ ...anna, email: 'a.dewit@example.nl' });
      expect(await store.accountByEmail('anna@example.nl')).toBeUndefined();
      expect(await store.accountByEmail('a.dewit@example.nl')).toMatchObject({ id: 'anna' });
      expect((await store.accounts()).map(({ id }) => id)).toEqual(['anna', 'bram']);
    });

    test('an address that another account has is refused, and nothing changes', async () => {
      await store.saveAccount(anna);
      expect(await codeOf(store.saveAccount({ ...bram, email: anna.email }))).toBe('email-taken');
      expect(await store.accounts()).toEqual([anna]);
    });

    test('a change sees every account as it is, also after one that began at once', async () => {
      await store.saveAccount(anna);
      await store.saveAccount(bram);
      const demoteOneOfTwo = (id: string) =>
        store.changeAccounts((now) =>
          now.some((account) => account.role === 'agent' && account.id !== 'anna')
            ? []
            : now.filter((account) => account.id === id).map((it) => ({ ...it, role: 'agent' })),
        );
      await store.saveAccount({ ...anna, role: 'admin' });
      await Promise.all([demoteOneOfTwo('bram'), demoteOneOfTwo('anna')]);
      expect((await store.accounts()).map(({ role }) => role)).toEqual(['admin', 'agent']);
    });

    test('a change that throws changes nothing, and its error comes through', async () => {
      await store.saveAccount(anna);
      const refused = Object.assign(new Error('no'), { code: 'refused-by-test' });
      const change = store.changeAccounts((now) => {
        for (const account of now) account.role = 'admin';
        throw refused;
      });
      await expect(change).rejects.toBe(refused);
      expect(await store.accounts()).toEqual([anna]);
    });

    test('grants are found by hash and by whose they are', async () => {
      await store.saveGrant(session);
      await store.saveGrant({ ...session, hash: 'hash-2', kind: 'token' });
      await store.saveGrant({ ...session, hash: 'hash-3', staff: 'bram' });
      expect(await store.grant('hash-1')).toEqual(session);
      expect((await store.grantsOf('anna')).map(({ hash }) => hash)).toEqual(['hash-1', 'hash-2']);
    });

    test('the use of a grant is noted, and brings back none that is gone', async () => {
      await store.saveGrant(session);
      const at = '2026-11-21T12:00:00Z';
      await store.touchGrant('hash-1', at);
      expect(await store.grant('hash-1')).toEqual({ ...session, lastUsedAt: at });
      await store.removeGrants(['hash-1']);
      await store.touchGrant('hash-1', at);
      expect(await store.grant('hash-1')).toBeUndefined();
    });

    test('of those who remove a grant at once, one removes it', async () => {
      await store.saveGrant(session);
      const removing = Array.from({ length: 5 }, () => store.removeGrants(['hash-1', 'hash-9']));
      expect((await Promise.all(removing)).toSorted()).toEqual([0, 0, 0, 0, 1]);
    });

    test('nobody changes it by changing what they got or gave', async () => {
      const given = { ...anna };
      const grant = { ...session };
      await store.saveAccount(given);
      await store.saveGrant(grant);
      given.role = 'admin';
      grant.staff = 'bram';
      for (const got of [await store.account('anna'), ...(await store.accounts())]) {
        if (got) got.role = 'board';
      }
      for (const got of await store.grantsOf('anna')) got.csrf = 'changed';
      expect(await store.accounts()).toEqual([anna]);
      expect(await store.grant('hash-1')).toEqual(session);
    });

    test('the audit log is read from its end, page by page, and loses none', async () => {
      const entries = Array.from({ length: 30 }, (_, second) => done(second));
      for (const entry of entries) await store.audit(entry);
      const read: AuditEntry[] = [];
      for (let page = await store.audited(7); page.length > 0;) {
        read.push(...page);
        page = await store.audited(7, page.at(-1)?.at);
      }
      expect(read).toEqual(entries.toReversed());
    });

    test('entries of one moment are on one page', async () => {
      const entries = [done(1), done(2, 'a'), done(2, 'b'), done(2, 'c'), done(3)];
      for (const entry of entries) await store.audit(entry);
      const actions = (await store.audited(2)).map(({ action }) => action);
      expect(actions).toEqual(['done 3', 'c', 'b', 'a']);
      expect(await store.audited(2, done(2).at)).toEqual([done(1)]);
    });

    test('moments are compared as such, whatever their offset and fraction', async () => {
      const noon = { ...done(0), at: '2026-11-21T12:00:00.5Z' };
      const before = { ...done(0), at: '2026-11-21T12:59:59+01:00' };
      await store.audit(before);
      await store.audit(noon);
      expect(await store.audited(5, '2026-11-21T12:00:00Z')).toEqual([before]);
    });
  });
}
