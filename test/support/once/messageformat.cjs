module.exports = globalThis.loadedOnce('messageformat');
