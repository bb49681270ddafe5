/** Has the customer confirm that the conversation is to be wiped. */
export function askBeforeRestart(
  button: HTMLElement,
  dialog: HTMLDialogElement,
  restart: () => void,
): void {
  button.addEventListener('click', () => {
    dialog.returnValue = '';
    dialog.showModal();
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'restart') restart();
  });
}
