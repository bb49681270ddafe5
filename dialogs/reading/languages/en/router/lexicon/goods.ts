import type { LexiconOf } from '../../../router-words.ts';

export const goods: LexiconOf<'goods'> = {
  order: 'order orders ordered ordering purchase* bought',
  buy: 'buy buys buying buyer* shopping',
  chosen: 'chose chosen picked clicked selected',
  parcel: 'parcel* package* packet shipment* box boxes envelop* goods stuff',
  packing: 'packag* packing pack packed unpack* seal sealed contents inside',
  thing: 'product* item items article thing things device* machine gadget unit',
  clothing: `shirt* blouse jeans slippers shoe shoes boot boots jacket* coat* trouser* pants
    dress* skirt* sweater* jumper* hoodie* sock socks hat scarf glove* clothes belt sneaker*
    trainers sunglasses ring earring* necklace bracelet armband pyjama* vest sole`,
  furniture: `sofa couch mattress* pillow* cushion* rug carpet curtain* lamp* lampshade desk
    bureau chair* table tables cabinet* shelf shelves plank wardrobe drawer* mirror duvet blanket*
    parasol tent wallpaper bookcase hinge`,
  household: `kettle blender* mixer toaster vacuum hoover espresso* fridge freezer oven microwave
    airfryer pan mug mugs bottle* plate plates glasses vase bowl knife knives drill* hammer mower
    ladder grinder grill barbecue bbq heater toothbrush sewing dryer`,
  electronics: `smartphone* laptop* pc monitor* tablet* camera* headphone* headset* earbud*
    speaker* tv television keyboard cable* charger* adapter* battery batteries printer* ink toner*
    cartridge* router smartwatch watch console controller drone dongle doorbell torch powerbank*`,
  stuff: `book books ebook bag bags backpack bike* saddle toy toys puzzle* doll plant* flower*
    seeds coffee wine kibble perfume shampoo food chocola* cake candle* poster* painting suitcase
    stroller rollator magazine newspaper game games`,
  occasion: 'gift present gifts christmas birthday wedding party',
  deliver: 'deliver* delvier* bring brought',
  handed: 'handed signed dropped drop collected collect rang',
  arrive: 'arriv* receiv* reciev* came come comes coming',
  get: 'got gotten get getting gets had have',
  here: 'here shown show showed turned turn turns up there',
  carrier: `courier* driver* carrier* postman mailman depot sorting pickup mailbox letterbox
    doorstep customs parcelshop bus van`,
  neighbour: 'neighbour* neighbor* porch veranda doorbell home',
  transit: `track* trace transit follow truck shipped ship ships shipping dispatch* sent send sending post
    posted mailed warehouse label eta`,
  lost: 'lost missing vanish* nowhere disappear* dissapear* stolen binned',
  wait: 'wait* patience patient',
  late: 'late later delay* overdue slow takes long longer ages forever',
  where: "where wheres where's whereabouts",
  when: "when whens when's",
  time: 'week day days weeks wks month months hour hours year years minutes fortnight',
  date: `yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december sept oct nov
    dec weekend last since ago`,
  still: 'still yet',
  until: 'until till before',
  download: 'download* link links installer file files',
  key: 'code codes activationcode* key keys serial voucher* unlock*',
  access: 'access invite',
  course:
    'course* webinar* lesson* training* workshop* class classes tutor video* certificate chapter',
  part: `incomplete lacks lacking half rest part parts screw* bolt bolts pieces handle lid
    remaining one three`,
  empty: 'empty nothing',
  damage: `broken broke brokn damag* crack* scratch* dent dented torn tear ripped smashed shatter*
    leak* snapped faulty defect* stain* stained hole rattles melted wilted bent chipped bulging
    dead doa duds frayed rust rusty crushed squashed dirty soaked burst apart`,
  wrong: 'wrong incorrect different differs other instead mistaken mixed swapped mismatch another',
  describe: `descri* advert* listing listed specs specific* claimed claims claim stated states
    demo says said`,
  picture: 'photo* picture* image*',
  resemble: 'resembl* look looks looked looking match matches matching',
  website: 'site sites website* webshop* shop store stores online page pages homepage',
  colour: 'colour* color* blue red black white green grey gray yellow pink brown purple beige dark',
  size: `size* sizing length width height weight small smaller big bigger large larger medium
    liter litre dimension* measure* shorter tight loose thin thick heavy meter inch inches`,
  material:
    'material fabric leather plastic cotton wool wood wooden oak metal steel silk linen chipboard',
  fake: 'fake* counterfeit* imitation replica knockoff bogus false',
  scam: 'scam* fraud* conned con phishing swindle*',
  quality: 'quality cheap junk flimsy useless crap rubbish garbage wobbl* waste',
  promise: 'expect* promis* supposed mislead* misled',
  used: 'used secondhand opened worn refurbished new',
  unused: 'unopened unused',
  spoiled: 'expired expiry rotten mold* mould* stinks stank smell* stale',
  model: 'model type variant variants series brand',
};
