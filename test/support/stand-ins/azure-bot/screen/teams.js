// The screen of Teams: the chats of one person.
/* global document, window, matchMedia, fetch, markdownit, drawCard */
import { clockTime, element, watchState } from '../../screen/screen.js';

const talk = document.querySelector('.talk');
const form = document.querySelector('.write');
const editing = document.querySelector('.editing');
const presence = document.querySelector('.presence');
const list = document.querySelector('nav ul');

const looks = await (await fetch('/looks')).json();
const dark = matchMedia('(prefers-color-scheme: dark)');
const markdown = markdownit({ html: false, breaks: true });

let chat = 0;
let edited;
let fault = '';
/** What is drawn, by the id of its message: what did not change stays as it is, unfolded or not. */
let drawn = new Map();

const { look, post } = watchState({
  path: () => `/state?chat=${chat}`,
  show,
  told: (said) => (fault = said),
});

function tell(address, body) {
  return post(`${address}?chat=${chat}`, JSON.stringify(body));
}

function drawText({ text, isMarkdown }) {
  const said = element('div', isMarkdown ? 'text drawn' : 'text');
  if (!isMarkdown) {
    said.textContent = text;
    return said;
  }
  // no HTML gets through, so that a mention is the only tag, and written out
  said.innerHTML = markdown
    .render(text)
    .replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="mention">$1</span>');
  for (const link of said.querySelectorAll('a')) {
    Object.assign(link, { target: '_blank', rel: 'noreferrer' });
  }
  return said;
}

function drawBotMessage(message) {
  const { id, at, text, cards, isAutomatic } = message;
  const name = element('p', 'who', isAutomatic ? 'Loket' : 'Medewerker, via Loket');
  if (isAutomatic) name.append(element('span', 'label', 'Door AI gegenereerd'));
  name.append(element('time', '', clockTime(at)));
  const shown = element('div', 'message', name);
  if (text) shown.append(drawText(message));
  for (const card of cards) {
    const { element: card_, faults } = drawCard(
      card,
      looks[dark.matches ? 'dark' : 'light'],
      (action) => {
        const { data, title, url } = action;
        if (data) tell('/presses', { label: title, messageId: id });
        else if (url) window.open(url, '_blank', 'noreferrer');
      },
    );
    for (const wrong of faults) console.error(wrong);
    shown.append(element('div', 'card', card_));
  }
  return shown;
}

const statuses = { sending: 'wordt verstuurd', sent: '', failed: 'niet verstuurd' };

function drawPersonMessage({ id, by, at, text, isMine, status, isEdited, isDeleted }) {
  const name = element('p', 'who', isMine ? '' : by, element('time', '', clockTime(at)));
  const marks = [isEdited && !isDeleted ? 'bewerkt' : '', statuses[status]].filter(Boolean);
  if (marks.length > 0) name.append(element('span', 'mark', marks.join(', ')));
  const said = element('div', isDeleted ? 'text gone' : 'text');
  said.textContent = isDeleted ? 'Dit bericht is verwijderd.' : text;
  const shown = element('div', isMine ? 'message mine' : 'message', name, said);
  if (isMine && !isDeleted && !text.startsWith('📎')) {
    const edit = element('button', 'quiet', 'Bewerken');
    edit.onclick = () => beginEdit(id, text);
    const remove = element('button', 'quiet', 'Verwijderen');
    remove.onclick = () => tell('/deletes', { id });
    shown.append(element('p', 'acts', edit, remove));
  }
  return shown;
}

function beginEdit(id, text) {
  edited = id;
  editing.hidden = id === undefined;
  form.elements.text.value = text;
  form.elements.text.focus();
}

function show({ chats, lines, typing, isAmongOthers }) {
  const told = fault || (typing ? 'Loket is aan het typen…' : '');
  if (presence.textContent !== told) presence.textContent = told;
  drawList(chats);
  document.querySelector('h1').textContent = chats[chat];
  form.elements.text.placeholder = isAmongOthers ? 'Noem @Loket voor antwoord' : 'Typ een bericht';
  const isAtEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 80;
  const before = drawn;
  drawn = new Map();
  let isNew = false;
  lines.forEach((line, index) => {
    const key = JSON.stringify([line, dark.matches]);
    const kept = before.get(line.id);
    const node = kept?.key === key ? kept.node : drawLine(line);
    drawn.set(line.id, { key, node });
    if (!kept) isNew = true;
    if (node !== kept?.node && kept?.node.contains(document.activeElement))
      form.elements.text.focus();
    if (talk.children[index] !== node) {
      kept?.node.remove();
      talk.insertBefore(node, talk.children[index] ?? null);
    }
  });
  while (talk.children.length > lines.length) talk.lastChild.remove();
  if (isNew && (isAtEnd || lines.at(-1)?.isMine)) talk.scrollTop = talk.scrollHeight;
}

function drawLine(line) {
  const node = line.cards ? drawBotMessage(line) : drawPersonMessage(line);
  node.dataset.id = line.id;
  return node;
}

function drawList(chats) {
  if (list.children.length === chats.length) {
    [...list.querySelectorAll('button')].forEach((button, index) => {
      button.setAttribute('aria-current', String(index === chat));
    });
    return;
  }
  const items = chats.map((name, index) => {
    const button = element('button', '', name);
    button.onclick = async () => {
      chat = index;
      beginEdit(undefined, '');
      await look();
      talk.scrollTop = talk.scrollHeight;
    };
    return element('li', '', button);
  });
  list.replaceChildren(...items);
  drawList(chats);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = form.elements.text.value.trim();
  const id = edited;
  beginEdit(undefined, '');
  if (!text) return;
  if (id === undefined) tell('/says', { text });
  else tell('/edits', { id, text });
});

editing.querySelector('button').addEventListener('click', () => beginEdit(undefined, ''));

form.querySelector('[type=file]').addEventListener('change', ({ target }) => {
  const [file] = target.files;
  if (file) post(`/sends?chat=${chat}&name=${encodeURIComponent(file.name)}`, file, file.type);
  target.value = '';
});

dark.addEventListener('change', look);
await look();
