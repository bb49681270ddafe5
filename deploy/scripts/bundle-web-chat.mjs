import { Buffer } from 'node:buffer';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Of Web Chat what no page of ours shows: speech, Direct Line over a stream of its own, and the carousel of cards. */
const unused = [
  'microsoft-cognitiveservices-speech-sdk',
  'web-speech-cognitive-services',
  'botframework-directlinespeech-sdk',
  'botframework-streaming',
  'swiper',
];

/** Languages of the chat; Web Chat falls back on English. */
const locales = ['en-US', 'nl-NL'];

// asked for by `require`, the package gives its modules one by one, of which some can be left out
const entry = `
  const { createDirectLine, createStore, renderWebChat } = require('botframework-webchat');
  window.WebChat = { createDirectLine, createStore, renderWebChat };
`;

/**
 * Web Chat as one script that sets `window.WebChat` to what the chat calls of it. The script of the package has 47
 * languages, and speech for each of them: a third more to load.
 */
export async function bundleWebChat(options) {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: entry, resolveDir: root, sourcefile: 'webchat.js' },
    entryNames: 'webchat-[hash]',
    // so Chrome compiles it while it comes in, beside the page, and not function by function as it starts
    banner: { js: '//# allFunctionsCalledOnLoad' },
    // of the desk's React, it knows not how to draw
    alias: { react: 'react-16', 'react-dom': 'react-dom-16' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [leaveOut],
    logLevel: 'error',
  });
  const [{ path, contents }] = outputFiles;
  return { name: basename(path), bytes: Buffer.from(contents), immutable: true };
}

const leaveOut = {
  name: 'leave-out',
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: new RegExp(`^(${unused.join('|')})(/|$)`) }, ({ path }) => ({
      path,
      namespace: 'unused',
    }));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: nothing, loader: 'js' }));
    onLoad({ filter: /webchat-api.lib.localization.[\w-]+\.json$/ }, ({ path }) =>
      locales.some((locale) => path.endsWith(`${locale}.json`))
        ? undefined
        : { contents: '{}', loader: 'json' },
    );
    // these packages name files that they do not bring
    onResolve(
      { filter: /^(p-defer|markdown-it-attrs)-es5$/ },
      ({ path, importer, kind, resolveDir }) =>
        resolve(path.replace('-es5', ''), { importer, kind, resolveDir }),
    );
  },
};

// Web Chat names its parts as it loads, and calls them only where they are used
const nothing = `
  const nothing = new Proxy(function () {}, {
    get: (_, name) => (name === '__esModule' ? true : name === 'prototype' ? {} : nothing),
  });
  module.exports = nothing;
`;
