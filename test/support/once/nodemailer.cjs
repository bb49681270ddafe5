module.exports = globalThis.loadedOnce('nodemailer');
