/** The template of `deploy/whatsapp/templates`, and what its button hands back. */
export const nudgeTemplate = { name: 'loket_answer', payload: 'loket_answer' };
