import { z } from 'zod';
import { addressSchema, type Address } from '../../../policies/order/order-action.ts';
import { asTyped } from '../../conversation/as-typed.ts';
import type { DialogContext } from '../../conversation/dialog.ts';
import type { Slot, View } from '../../conversation/form/form.ts';
import { nameCountry } from '../../language.ts';
import { readAddress, type AddressReading } from '../../reading/facts/address.ts';

/** Where an order is to be sent, as a form keeps it. */
export const addressSlotSchema = z.object({ address: addressSchema });

type AddressSlots = z.infer<typeof addressSlotSchema>;
type Partly = Partial<AddressSlots>;

/** An address in one message, or put together from several where the first left something out. */
export function addressSlot<S extends Partly>(
  needed: (view: View<S>) => boolean,
): Slot<S, Address> {
  return {
    needed,
    freeText: true,
    ask: ({ context }) => ({ text: context.words('order-change.ask-address') }),
    explain: 'order-change.explain-address',
    read: ({ text }, view) => whole(readAddress(text)) ?? whole(readTogether(text, view)),
    // one that was said on the way, or in the place of the one that was read back
    find: ({ text }, { state }) =>
      [undefined, 'wanted', 'confirmed'].includes(state.form?.asking)
        ? whole(readAddress(text))
        : undefined,
    notUnderstood: ({ text }, view) => tellWhatLacks(readTogether(text, view), view.context),
  };
}

/** The address on one line, with its country where it is not that of the shop. */
export function sayAddress(
  { name, street, postcode, city, country }: Address,
  { language }: DialogContext,
): string {
  const land =
    country === undefined || country === 'NL' ? undefined : nameCountry(country, language);
  const parts = [name, street, `${postcode} ${city}`, land];
  return asTyped(parts.filter((part) => part !== undefined).join(', '));
}

function whole(read: AddressReading | undefined): Address | undefined {
  return read?.type === 'whole' ? read.address : undefined;
}

// "Kerkstraat 12", and in the next message "1017 GC Amsterdam"
function readTogether(text: string, { state }: View<Partly>): AddressReading | undefined {
  const before = (state.form?.unclear ?? []).filter((said) => said !== text);
  return readAddress([...before, text].join('\n'));
}

function tellWhatLacks(
  read: AddressReading | undefined,
  { words, language }: DialogContext,
): string {
  if (read?.type !== 'partly') return words('order-change.no-address');
  const lacks = read.lacks.map((part) => words(`order-change.address-part.${part}`));
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(lacks);
  return words('order-change.address-lacks', { lacks: list });
}
