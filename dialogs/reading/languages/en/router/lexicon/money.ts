import type { LexiconOf } from '../../../router-words.ts';

export const money: LexiconOf<'money'> = {
  subscription:
    'subscri* membership* trial premium plan plans member contract* maintenance sub subs club',
  cancel: `cancel* canel* annul* stop stops stopped stopping terminat* end ends ending ended
    unsubscri* quit pause halt discontinue lapse rid untick scrap undo undone`,
  renew: 'renew* automatic* auto recurring repeat* extend* rolled rolls continue',
  again: 'again another second',
  charge: 'charg* debit* billed billing deducted mandate collecting',
  twice: 'twice double doubled',
  periodic: 'monthly yearly annual* weekly quarterly every each',
  notice: 'notice expiry term',
  money: 'cent money cash euro euros amount* sum dollars pounds quid bucks balance difference',
  pay: 'paid pay pays paying payed payment payments transferred transfer instalments installments',
  bank: 'bank card cards pin statement',
  refund: 'restitu* refund* refnud refnd reimburs* credit chargeback compensat* moneyback repay*',
  back: 'back',
  returning: 'return returning returns returned hand',
  exchange: 'exchange* swap* replace*',
  withdraw: 'cooling sale withdrawal',
  right: 'entitled guarantee* warranty terms rules eligible statutory policy deadline allowed',
  regret: 'mind minds regret* remorse unwanted suit suits needless mistake accident',
  need: 'need needs needed',
  worth: 'worth value',
  invoice: 'invoice* receipt* bill vat accountant bookkeep*',
  shipping: `postage free express worldwide international* abroad belgium germany canada poland
    france spain ireland usa america duties`,
  stock: 'stock available availab* restock* sold reserve* collection sell sells range carry',
  discount: 'discount* coupon* sales promo* giftcard* points loyalty deal deals friday',
  account: 'account* password* login log logging logs profile registr* username sign signup',
  died: 'died deceased passed late',
  address: 'adres* address* postcode* moved moving street',
  job: 'vacanc* job jobs internship cv hiring salary career',
  opening: 'opening open opens closed',
  newsletter: 'newsletter* mailinglist* spam* advertising catalogue marketing*',
  price: 'price* pricing costs cost expensive cheaper much rate rates fee fees',
  privacy: 'privacy* gdpr cookie* data',
  business: `reseller* wholesale b2b partner* dropship* affiliate* influencer* sponsor* collab*
    supplier* manufactur* blog followers company business invest* journalist* interview* thesis`,
  advice: `advise* recommend* best choose choice difference which suggest* prefer compare matching
    between`,
};
