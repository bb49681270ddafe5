// milliseconds without a change after which Web Chat has put all of the history where screen readers listen
const settling = 500;

/**
 * Keeps screen readers from reading out all of a conversation that is come back to: Web Chat announces whatever
 * arrives, history too. Returns what ends the silence, as soon as nothing more of the history appears.
 */
export function quietHistory(conversation: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    setLive('off');
    if (timer !== undefined) end();
  });
  observer.observe(conversation, { childList: true, subtree: true });
  return end;

  function end() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      observer.disconnect();
      setLive('polite');
    }, settling);
  }

  function setLive(live: 'off' | 'polite') {
    const log = conversation.querySelector('.webchat__live-region-transcript');
    if (log && log.ariaLive !== live) log.ariaLive = live;
  }
}
