import { isSafeAddress } from '../../calls/safe-address.ts';

/** Of the Bot Framework and of Teams: what is sent there bears our token. */
const connectors = [
  'botframework.com',
  'botframework.us',
  'botframework.azure.us',
  'smba.trafficmanager.net',
  'teams.microsoft.com',
  'teams.microsoft.us',
];

/** Where customers' files lie, to be fetched without it. */
const stores = [
  'graph.microsoft.com',
  'graph.microsoft.us',
  'sharepoint.com',
  'sharepoint.us',
  'svc.ms',
  'blob.core.windows.net',
  'blob.core.usgovcloudapi.net',
];

export interface AllowedHosts {
  /** Whether our token may go there. */
  isConnector(address: string): boolean;
  /** Whether a file may be fetched from there. */
  isStore(address: string): boolean;
}

/**
 * Who gets what from us. A host stands for its subdomains too, over https; `more` are whole host names of whoever runs
 * Loket, with a port where it is not the usual one, and take http on this machine alone.
 * Example: `allowHosts([]).isConnector('https://smba.trafficmanager.net/emea/')` is true.
 */
export function allowHosts(more: readonly string[]): AllowedHosts {
  const isIn = (address: string, listed: readonly string[]) => {
    if (!URL.canParse(address)) return false;
    const { host, hostname, protocol, username, password } = new URL(address);
    if (username !== '' || password !== '') return false;
    if (more.includes(host)) return isSafeAddress(address);
    const isUsualPort = host === hostname;
    return (
      protocol === 'https:' &&
      isUsualPort &&
      listed.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`))
    );
  };
  return {
    isConnector: (address) => isIn(address, connectors),
    isStore: (address) => isIn(address, [...connectors, ...stores]),
  };
}
