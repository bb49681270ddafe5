import { randomUUID } from 'node:crypto';
import type { Person } from './rooms.ts';

/*
 * What people say on Teams, as activities hold it: the words, and beside them the HTML that Teams shows.
 */

export interface HandedFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

type Said = Record<string, unknown>;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign).replaceAll('\n', '<br>');
}

function html(content: string): { contentType: string; content: string } {
  return { contentType: 'text/html', content };
}

export function typed(text: string): Said {
  const attachments = [html(`<p>${escapeHtml(text)}</p>`)];
  return { type: 'message', text, textFormat: 'plain', attachments };
}

/** Words after the names of those who are mentioned. */
export function mentioning(named: Pick<Person, 'id' | 'name'>[], text: string): Said {
  const entities = named.map(({ id, name }) => ({
    type: 'mention',
    text: `<at>${name}</at>`,
    mentioned: { id, name },
  }));
  const spans = named.map(
    ({ name }, index) =>
      `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="${index}">${name}</span>`,
  );
  return {
    ...typed(`${entities.map((one) => one.text).join(' ')} ${text}`),
    entities,
    attachments: [html(`<p>${spans.join('&nbsp;')}&nbsp;${escapeHtml(text)}</p>`)],
  };
}

/** Words below another message that they answer, which stands in both forms. */
export function quoting(
  { id, text: quoted, by }: { id: string; text: string; by: { id: string; name: string } },
  text: string,
): Said {
  const quote =
    `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="${id}">\n` +
    `<strong itemprop="mri" itemid="${by.id}">${by.name}</strong>` +
    `<span itemprop="time" itemid="${id}"></span>\n` +
    `<p itemprop="preview">${escapeHtml(quoted)}</p>\n</blockquote>\n`;
  const attachments = [html(`${quote}<p>${escapeHtml(text)}</p>`)];
  return { ...typed(`${quoted}\n${text}`), attachments };
}

/** A file as it lies in OneDrive; its bytes are at `address`. */
export function fileOnTeams({ name }: HandedFile, address: string, text: string): Said {
  const attachment = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: `https://contoso-my.sharepoint.com/personal/files/${encodeURIComponent(name)}`,
    name,
    content: {
      downloadUrl: address,
      uniqueId: randomUUID(),
      fileType: name.split('.').at(-1),
      etag: '"{1},1"',
    },
  };
  return { ...typed(text), attachments: [attachment, html(`<p>${escapeHtml(text)}</p>`)] };
}

export function pasted(address: string): Said {
  const shown = `<p><img src="${address}" width="250" itemscope="image" style="vertical-align:bottom"></p>`;
  const picture = { contentType: 'image/*', contentUrl: address };
  return { ...typed(''), attachments: [picture, html(shown)] };
}
