/**
 * Keeps screen readers from reading out all of a conversation that is come back to: Web Chat announces whatever
 * arrives, history too. Returns what ends the silence.
 */
export function quietHistory(conversation: HTMLElement): () => void {
  function setLive(live: 'off' | 'polite') {
    const log = conversation.querySelector('.webchat__live-region-transcript');
    if (log && log.ariaLive !== live) log.ariaLive = live;
  }

  const observer = new MutationObserver(() => {
    setLive('off');
  });
  observer.observe(conversation, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    setLive('polite');
  };
}
