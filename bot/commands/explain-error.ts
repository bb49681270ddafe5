const introductions: Record<string, string> = {
  'book-faults': 'The policy book has faults. Mend them and try again:',
  'config-faults': 'These settings of the environment are wrong. Mend them and try again:',
  'order-actions-lacking': 'These settings of the environment are wrong. Mend them and try again:',
  'orders-file-faults': 'The orders file (LOKET_ORDERS_FILE) has faults. Mend them and try again:',
  'mapping-faults':
    'The mapping of orders (LOKET_ORDERS_MAPPING) has faults. Mend them and try again:',
  'wording-faults': 'The wording has faults. Mend them and try again:',
  'canned-faults': 'The canned answers have faults. Mend them and try again:',
  'pages-not-built': 'The pages are not built. Run `npm run build`, or start with `npm start`:',
  'store-in-use': 'What is stored cannot be read now:',
  'no-store': 'There is nothing to read:',
  'directory-in-use': 'The data folder is in use:',
  'wrong-files-key': 'The files of customers cannot be read:',
  'newer-format': 'What is stored was written by a newer Loket:',
  'unreadable-file': 'What is stored cannot be read:',
  'accounts-unreadable': 'The accounts of the desk cannot be read:',
  'store-unavailable': 'What is stored cannot be read or written:',
  'account-disabled': 'Nothing was changed:',
  'email-taken': 'Nothing was changed:',
  'last-admin': 'Nothing was changed:',
  'no-such-account': 'Nothing was changed:',
  EADDRINUSE: 'The port is taken. Stop what listens there, or set PORT to another:',
  EACCES: 'Something may not be read or written here. Give this user the right to it:',
  EROFS: 'A folder that must be written to is read-only. Set LOKET_DATA_DIR to another:',
  ENOTDIR: 'A file stands where a folder is needed. Set another path, or move the file:',
  EEXIST: 'A file stands where a folder is needed. Set another path, or move the file:',
  EISDIR: 'A folder stands where a file is needed. Set another path:',
  ENOENT: 'Something is not there:',
};

/** Why it failed, for whoever started the server or gave the command: what is wrong and how to mend it, without a stack. */
export function explainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const introduction = introductions[code];
  // What nobody foresaw is shown whole, for whoever has to look into it.
  return introduction === undefined && code === ''
    ? (error.stack ?? error.message)
    : `${introduction ?? 'It failed:'}\n\n${error.message}\n`;
}
