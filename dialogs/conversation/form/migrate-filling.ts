import type { Filling, Known } from '../dialog-state.ts';

/*
 * Version 0.1.0 kept words in the place of values, and what the shop answered among the slots. A form that it left
 * half filled in goes on; what is in the present shape already stays as it is.
 */

/** A form as this release keeps it, from one that version 0.1.0 or this release stored. */
export function migrateFilling(filling: Filling): Filling {
  const { order, found, renewed, gathered, ...slots } = filling.slots;
  const former = { order, complaints: found, complaintsRenewed: renewed, gathered };
  const moved = Object.entries(former).filter(([, value]) => value !== undefined);
  return {
    ...filling,
    slots: Object.fromEntries(
      Object.entries(slots).map(([name, value]) => [
        name,
        migrateSlot(filling.dialog, name, value),
      ]),
    ),
    known: { ...(Object.fromEntries(moved) as Known), ...filling.known },
  };
}

function migrateSlot(dialog: string, name: string, value: unknown): unknown {
  switch (name) {
    case 'number':
      return migrateText(value, (number) => {
        if (number === 'none') return { type: 'none' };
        return number.startsWith('?')
          ? { type: 'unconfirmed', number: number.slice(1) }
          : { type: 'given', number };
      });
    case 'boughtOn':
      return migrateText(value, (day) =>
        day === 'earlier' || day === 'unknown' ? { type: day } : { type: 'day', day },
      );
    case 'evidence':
      return typeof value === 'object' && value !== null && !('type' in value)
        ? { type: 'given', ...value }
        : migrateText(value, (type) => ({ type }));
    case 'contact':
      if (dialog !== 'human') return value;
      return migrateText(value, (address) =>
        address === 'here' ? { type: 'here' } : { type: 'email', address },
      );
    default:
      return value;
  }
}

function migrateText(value: unknown, migrate: (former: string) => unknown): unknown {
  return typeof value === 'string' ? migrate(value) : value;
}
