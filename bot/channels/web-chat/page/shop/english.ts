/** The demo shop in English, by the names that the page gives its Dutch texts. */
export const english: Record<string, string> = {
  demo: 'This is a demo: nothing is for sale here. The chat is real.',
  navProducts: 'Products',
  navTry: 'Try it',
  heroTitle: 'Everything for a site that simply works.',
  heroText:
    'Plug-ins and care for your website. A question about an order? You have an answer straight away, in the evening too.',
  openChat: 'Ask your question',
  tryIt: 'Try an outcome',
  products: 'Products',
  seo: 'Be found more often, without having to take a course first.',
  galleryName: 'Swift Gallery',
  gallery: 'Photos that are there at once, on every screen.',
  careName: 'Care Plus',
  care: 'We look after your site: updates, backups and a watchful eye.',
  once: 'one-off',
  monthly: 'a month',
  try: 'Try it',
  tryText:
    'Pretend that one of these orders is yours. Copy the message and paste it in the chat, or press the buttons in the chat: then it asks for the order number, and for your e-mail address or postcode. Reload this page for fresh order numbers.',
  more: 'And also',
  withdraw: 'Withdraw',
  footer: 'This shop is a demo and sells nothing. All names and orders are made up.',
};
