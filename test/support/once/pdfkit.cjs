module.exports = globalThis.loadedOnce('pdfkit');
