module.exports = globalThis.loadedOnce('botframework-connector');
