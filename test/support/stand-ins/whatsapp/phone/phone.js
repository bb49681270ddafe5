// The screen of the phone.
/* global document */
import { clockTime, element, watchState } from '../../screen/screen.js';

const talk = document.querySelector('.talk');
const sheet = document.querySelector('.sheet');
const form = document.querySelector('.write');
const presence = document.querySelector('.presence');

const marks = { '*': 'strong', _: 'em', '~': 's' };
const marked = /(^|[^\p{L}\p{N}])([*_~])(\S(?:[^\n]*?\S)?)\2(?![\p{L}\p{N}])|(https?:\/\/\S+)/u;

/** The text in WhatsApp's markup, as nodes. */
function draw(text) {
  const found = marked.exec(text);
  if (!found) return [text];
  const [whole, before = '', mark, words, address] = found;
  const rest = draw(text.slice(found.index + whole.length));
  if (address) {
    const link = element('a', '', address);
    Object.assign(link, { href: address, target: '_blank', rel: 'noreferrer' });
    return [text.slice(0, found.index), link, ...rest];
  }
  const inner = element(marks[mark], '', ...draw(words));
  return [text.slice(0, found.index) + before, inner, ...rest];
}

function drawFile({ id, name, isImage }) {
  const address = `/media?id=${encodeURIComponent(id)}`;
  if (isImage) return Object.assign(element('img'), { src: address, alt: name || 'foto' });
  return Object.assign(element('a', '', `📄 ${name}`), { href: address, target: '_blank' });
}

const ticks = {
  sent: ['✓', 'verstuurd'],
  delivered: ['✓✓', 'bezorgd'],
  read: ['✓✓', 'gelezen'],
};

function drawMessage({ id, at, text, file, mine, tick, buttons = [], list }) {
  const when = element('span', 'when', clockTime(at));
  if (mine) {
    const [shown, said] = ticks[tick];
    const sign = element('span', tick, ` ${shown}`);
    sign.setAttribute('role', 'img');
    sign.setAttribute('aria-label', said);
    when.append(sign);
  }
  const bubble = element('div', 'bubble');
  if (file) bubble.append(drawFile(file));
  bubble.append(...draw(text ?? ''), when);
  const message = element('div', mine ? 'message mine' : 'message', bubble);
  for (const label of buttons) {
    const button = element('button', '', label);
    button.onclick = () => post('/presses', JSON.stringify({ label, messageId: id }));
    message.append(button);
  }
  if (list) {
    const opener = element('button', '', `☰ ${list.button}`);
    opener.onclick = () => openSheet(list.rows, id);
    message.append(opener);
  }
  return message;
}

function openSheet(rows, messageId) {
  const drawn = rows.map(({ title, description }) => {
    const row = element('button', '', title);
    if (description) row.append(element('small', '', description));
    row.onclick = () => {
      sheet.close();
      post('/presses', JSON.stringify({ label: title, messageId }));
    };
    return row;
  });
  sheet.replaceChildren(...drawn);
  sheet.showModal();
}

const { look, post } = watchState({
  path: () => '/state',
  show,
  told(fault) {
    presence.dataset.fault = fault;
    if (fault) presence.textContent = fault;
  },
});

let shown = '';

function show(state) {
  const told = presence.dataset.fault || (state.typing ? 'is aan het typen…' : 'zakelijk account');
  if (presence.textContent !== told) presence.textContent = told;
  document.querySelector('h1').textContent = state.shopName;
  const now = JSON.stringify(state.lines);
  if (now === shown) return;
  shown = now;
  talk.replaceChildren(...state.lines.map(drawMessage));
  talk.scrollTop = talk.scrollHeight;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = form.elements.text.value.trim();
  form.elements.text.value = '';
  if (text) post('/says', JSON.stringify({ text }));
});

form.querySelector('[type=file]').addEventListener('change', ({ target }) => {
  const [file] = target.files;
  if (file) post(`/sends?name=${encodeURIComponent(file.name)}`, file, file.type);
  target.value = '';
});

sheet.addEventListener('click', ({ target }) => {
  if (target === sheet) sheet.close();
});

await look();
