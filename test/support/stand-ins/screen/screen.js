// What every screen does: it asks the stand-in twice a second how the conversation stands, and tells it what is done.
/* global document, fetch, setInterval */

export function element(name, className, ...inside) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/** Gives what posts; `show` draws a state, and `told` says what is wrong, or that nothing is. */
export function watchState({ path, show, told }) {
  let isAway = false;

  async function look() {
    try {
      const response = await fetch(path());
      const state = await response.json();
      if (isAway) told('');
      isAway = false;
      show(state);
    } catch {
      isAway = true;
      told('geen verbinding');
    }
  }

  async function post(address, body, type = 'application/json') {
    const sent = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body })
      .then((response) => response.ok)
      .catch(() => false);
    told(sent ? '' : 'niet verstuurd');
    await look();
  }

  setInterval(look, 500);
  return { look, post };
}

export function clockTime(at) {
  return new Date(at).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
}
