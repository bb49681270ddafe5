/** One line under the header that the customer should know of. */
export interface Notice {
  say(message: string): void;
  clear(): void;
}

export function createNotice(region: HTMLElement, dismissLabel: () => string): Notice {
  function clear() {
    region.replaceChildren();
  }

  return {
    clear,
    say: (message) => {
      const line = Object.assign(document.createElement('p'), { textContent: message });
      const dismiss = Object.assign(document.createElement('button'), {
        type: 'button',
        textContent: '×',
        ariaLabel: dismissLabel(),
      });
      dismiss.addEventListener('click', clear);
      region.replaceChildren(line, dismiss);
    },
  };
}
