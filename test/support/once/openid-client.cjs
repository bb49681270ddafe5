module.exports = globalThis.loadedOnce('openid-client');
