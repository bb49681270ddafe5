const samples: Record<string, Buffer> = {
  'image/png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
  'application/pdf': Buffer.from('%PDF-1.4\n%%EOF\n'.padEnd(64)),
};

/** The bytes of a real file of this type. */
export function sampleOf(contentType: string): Buffer {
  const bytes = samples[contentType];
  if (bytes === undefined) throw new Error(`no sample of ${contentType}`);
  return bytes;
}
