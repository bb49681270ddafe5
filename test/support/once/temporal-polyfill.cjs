module.exports = globalThis.loadedOnce('temporal-polyfill');
