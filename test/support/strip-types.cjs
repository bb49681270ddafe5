const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');

const { version } = require('@babel/core/package.json');
const own = readFileSync(require.resolve('./strip-types.cjs'));

/**
 * Turns TypeScript into JavaScript for jest. babel itself is loaded for what is not in jest's cache, and asked nothing
 * for what is: to find out its settings anew for each file takes longer than to load the file.
 */
module.exports = {
  getCacheKey: (source, path, { instrument }) =>
    createHash('sha256')
      .update([version, path, String(instrument), source].join('\0'))
      .update(own)
      .digest('hex'),

  process(source, path) {
    const { transformSync } = require('@babel/core');
    const { code, map } = transformSync(source, {
      filename: path,
      configFile: false,
      babelrc: false,
      sourceMaps: true,
      compact: false,
      presets: [[require('@babel/preset-typescript'), { onlyRemoveTypeImports: true }]],
    });
    return { code, map };
  },
};
