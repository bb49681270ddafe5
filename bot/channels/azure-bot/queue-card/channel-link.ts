/** A channel of a team, by what Teams calls it. */
export interface TeamsChannel {
  id: string;
  tenantId: string;
}

const hosts = ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.microsoft.us'];

const channelId = /^19:[\w-]+@thread\.(?:tacv2|skype)$/;

/**
 * Reads the link that "Get link to channel" in Teams gives; `undefined` where it is none.
 * Example: `readChannelLink('https://teams.microsoft.com/l/channel/19%3Aab12%40thread.tacv2/Klantenservice?groupId=…&tenantId=…')`
 */
export function readChannelLink(link: string): TeamsChannel | undefined {
  if (!URL.canParse(link)) return undefined;
  const { hostname, pathname, searchParams } = new URL(link);
  const [, l, kind, encoded = ''] = pathname.split('/');
  const tenantId = searchParams.get('tenantId');
  if (!hosts.includes(hostname) || l !== 'l' || kind !== 'channel' || tenantId === null) return;
  const id = decode(encoded);
  return channelId.test(id) ? { id, tenantId: tenantId.toLowerCase() } : undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
