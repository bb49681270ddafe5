/** Whoever signs people in is down, or out of reach. */
export class ProviderUnreachable extends Error {
  readonly code = 'provider-unreachable';
  override name = 'ProviderUnreachable';
}

/** Fetches, and distinguishes a provider that is down from one whose answer is wrong. Throws `ProviderUnreachable`. */
export async function fetchFromProvider(url: string, options: object): Promise<Response> {
  const response = await fetch(url, options as RequestInit).catch((cause: unknown) => {
    throw new ProviderUnreachable(url, { cause });
  });
  if (response.status >= 500) throw new ProviderUnreachable(`${url} answers ${response.status}`);
  return response;
}
