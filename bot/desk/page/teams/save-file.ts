/**
 * Saves one of our files. The page fetches it itself: what a browser downloads by a link in a frame comes without the cookie
 * that the frame has. Rejects where it cannot be had.
 */
export async function saveFile(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new FileNotHad(`${address}: ${response.status}`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = nameIn(response.headers.get('content-disposition')) ?? '';
  link.click();
  // the browser has taken it up by then
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

class FileNotHad extends Error {
  readonly code = 'file-not-had';
  override name = 'FileNotHad';
}

/** Example: `inline; filename*=UTF-8''bon%201.pdf` gives `bon 1.pdf` */
function nameIn(disposition: string | null): string | undefined {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '') ?? [];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
}
