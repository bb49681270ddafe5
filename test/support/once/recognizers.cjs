module.exports = globalThis.loadedOnce('@microsoft/recognizers-text-date-time');
