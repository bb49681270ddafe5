import type { Lexicon } from '../languages/router-words.ts';

/**
 * Words of no language, by concept: names of firms and of what they make, file formats, protocols, units. What a country
 * calls its own, such as its offices, stands in its language.
 */
export const names: Partial<Lexicon> = {
  electronics: 'iphone* ipad usb',
  carrier: 'postnl dhl dpd ups gls bpost fedex evri hermes yodel',
  download: 'zip pdf',
  size: 'xl xs cm mm kg',
  // `amount` is what `tokenize` writes for a sum of money
  money: 'eur amount*',
  bank: 'ideal paypal klarna iban visa mastercard bancontact',
  platform: `wordpress* woocommerce* magento* shopify* prestashop* joomla* drupal* elementor* php*
    wp seo crm erp saas outlook exact mailchimp zapier`,
  pagepart: 'css html javascript',
  system: `dns chrome firefox safari edge windows android ios mac macos bluetooth ssl ftp smtp api
    excel csv xml`,
  security: 'xss',
  trustpilot: 'trustpilot* trust trustpillot* trustpiliot trustpliot truspilot* trustpiloot tp',
  chat: 'whatsapp*',
  transport: 'ns uber',
  finance: 'bitcoin rabobank ing abn',
  firms: `ziggo kpn netflix spotify facebook instagram tiktok youtube google amazon bol apple
    airbnb marktplaats ebay bt odido vodafone philips samsung tesco albert heijn vinted zalando`,
  bots: 'openai chatgpt gpt',
  sellers: `bol amazon ebay zalando vinted marktplaats wehkamp coolblue mediamarkt ikea hema
    kruidvat etos blokker gamma praxis intratuin otto bijenkorf zeeman wibra primark aldi lidl
    jumbo heijn albert tesco asda sainsbury* argos asos currys gumtree etsy temu shein aliexpress
    alibaba walmart costco nike adidas hm decathlon hellofresh deliveroo thuisbezorgd ubereats
    gorillas flink picnic dominos mcdonald* starbucks tripadvisor yelp ticketmaster wayfair
    homebase giffgaff talktalk simyo lebara bestbuy sephora booking expedia`,
  services: `ziggo kpn odido vodafone telenet proximus telfort virgin o2 netflix spotify videoland
    disney hbo viaplay audible duolingo tinder strava playstation xbox nintendo basicfit puregym
    uber airbnb ryanair easyjet klm transavia tui flixbus eurostar ns arriva gvb connexxion oebb
    essent eneco vattenfall greenchoice verizon comcast xfinity hulu peloton`,
};
