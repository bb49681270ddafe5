import type { LexiconOf } from '../../../router-words.ts';

export const talk: LexiconOf<'talk'> = {
  greet: 'hey hi hello heya hiya morning afternoon evening yo sup welcome',
  thanks: 'thanks thank thx ty cheers bye ciao goodbye',
  pleased: 'happy satisf* pleased love lovely fantastic great excellent super',
  kind: 'friendly kind lovely helpful',
  quick: 'quick quickly fast speedy',
  mail: 'mail mails email emails emailed inbox mailbox attachment',
  give: 'give gives gave given giving',
  take: 'take takes taking took taken',
  say: 'say says said saying tell told',
  know: 'know knows knew idea',
  already: 'already now',
  fine: 'fine well good okay ok',
  they: 'his her their them they she he',
  weather: 'weather rain snow storm sun temperature',
  fun: `joke story recipe football music song film movie poem tour cup champions actor actress
    horoscope dream`,
  transport: 'train flight airport driving car garage parking taxi tram metro ferry fly petrol',
  eating: 'hotel* restaurant* pizza* cafe pub burger dinner lunch breakfast bakery cook bake',
  health: 'doctor* dentist hospital flu headache pain pregnant baby midwife sick allerg*',
  school: 'school* exam* homework math* university student* study scientific essay teacher grammar',
  state: `tax* council municipality police election* government premier king capital country
    history war jobcentre benefits passport`,
  finance: 'crypto shares mortgage rent landlord insurance loan pension',
  firms: 'telecom provider electricity gas',
  life: `gym tennis* library barber haircut salon marry girlfriend ex boyfriend friends planet
    moon cat cats dog dogs pet kitchen garden flat house holiday`,
  bots: 'prompt instructions ignore previous model favorite robot',
  relation: `mama papa daughter* son sister brother mother father mum mom dad grandma grandson
    wife husband kids child friend aunt uncle nephew niece`,
  formal: 'dear sir madam hereby kindly regards sincerely',
  not: `not never no nope nothing none nobody without cannot can't cant don't dont doesn't doesnt
    didn't didnt won't wont isn't isnt wasn't wasnt haven't havent hasn't hasnt hadn't couldn't
    wouldn't aren't neither nor`,
  want: "want wants wanted would like i'd please pls wish request*",
  can: 'can could may might possible',
  should: 'should would must',
  why: 'why reason reasons grounds',
  because: 'because since over',
  who: "who whom who's whose",
  what: "what what's which",
  me: "i me my myself i'm i've im ive our us we",
  you: 'you your yours u ye',
  only: 'only just simply',
  but: 'but however though',
};
