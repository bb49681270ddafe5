module.exports = globalThis.loadedOnce('yaml');
