/** Names a button that shows a picture alone, to the eye and to a screen reader. */
export function name(button: HTMLElement, label: string): void {
  button.ariaLabel = label;
  button.title = label;
}

/** The letter by which a shop is known where there is no room for more. Example: `B` for De Boekhandel. */
export function initialOf(shop: string): string {
  return shop
    .replace(/^(de|het|the)\s+/iu, '')
    .charAt(0)
    .toUpperCase();
}
