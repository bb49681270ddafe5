import { describe, expect, test } from '@jest/globals';
import {
  asksAboutQuestion,
  lacksOrderNumber,
  saysLacking,
} from '../../../dialogs/reading/answers/about-the-question.ts';

describe('asks about the question', () => {
  test.each([
    '?',
    'Waarom?',
    'hoezo',
    'Huh?',
    'wat bedoel je',
    'Wat bedoelt u precies?',
    'hoe bedoel je dat',
    'wat bedoel je daarmee?',
    'wat bedoel je met niet zoals beschreven?',
    'Waar vind ik mijn bestelnummer?',
    'waar vind ik dat',
    'waar staat dat dan',
    'waar kan ik het ordernummer vinden?',
    'waar haal ik dat vandaan',
    'hoe kom ik aan dat nummer',
    'hoe kom ik daar achter?',
    'welk nummer?',
    'welke bevestigingsmail',
    'wat is een bestelnummer',
    'wat is mijn bestelnummer?',
    'Waarom heb je dat nodig?',
    'waarom vraag je dat',
    'waarom wil je mijn e-mailadres weten?',
    'waarom moet ik mijn postcode geven',
    'sorry waarom is dat nodig?',
    'waar is dat voor nodig',
    'wat doe je met mijn e-mailadres?',
    'is dat verplicht?',
    'wat is het verschil?',
    'wat is het verschil tussen die twee',
    'ik snap het niet',
    'ik begrijp de vraag niet',
    'snap ik niet helemaal',
    'Sorry, ik begrijp je niet',
    'geen idee wat je bedoelt',
    'kun je dat uitleggen?',
    'leg eens uit',
    'what?',
    'what do you mean?',
    'What do you mean by description?',
    'where do I find my order number?',
    'where can I find that',
    "where's my order number?",
    'how do i find it',
    'which number?',
    'why do you need that?',
    'Why do you need my email address?',
    'why are you asking',
    'why is that necessary?',
    'what do you need it for?',
    'is that required?',
    "sorry, I don't understand the question",
    "I don't get it",
    "what's the difference?",
    'can you explain that?',
  ])('%s', (text) => {
    expect(asksAboutQuestion(text)).toBe(true);
  });

  test.each([
    '',
    '👍',
    '1042',
    'waar is mijn bestelling?',
    'waar blijft mijn pakketje',
    'waarom duurt het zo lang',
    'waarom krijg ik mijn geld niet terug?',
    'hoe krijg ik mijn geld terug',
    'hoe werkt het',
    'wat kost het',
    'wat is jullie adresboek voor plug-in',
    'ik snap niet hoe ik de plug-in moet installeren',
    'ik begrijp niet waarom ik twee keer betaald heb',
    'where is my order?',
    'why is it so late',
    'why did you charge me twice',
    'how do I install it',
    "I don't understand the manual of the plugin",
    'what do you sell',
  ])('does not: %s', (text) => {
    expect(asksAboutQuestion(text)).toBe(false);
  });
});

describe('says not to have or know it', () => {
  test.each([
    'weet ik niet',
    'Weet ik niet meer',
    'dat weet ik echt niet meer',
    'ik weet het niet',
    'ik zou het niet weten',
    'geen idee',
    'Geen flauw idee!',
    'die heb ik niet',
    'die heb ik nu niet bij de hand',
    'heb ik hier niet bij me',
    'ik heb mijn bestelnummer niet bij de hand',
    'Ik heb geen bestelnummer',
    'ik heb helaas geen ordernummer meer',
    'geen bestelnummer gekregen',
    'ik heb nooit een bestelnummer gekregen',
    'ik heb geen bevestigingsmail ontvangen',
    'kwijt',
    'die ben ik kwijt',
    'ik ben hem kwijt',
    'mijn bevestigingsmail is weg',
    'ik heb de mail weggegooid',
    'vergeten',
    'mijn bestelnummer weet ik niet uit mijn hoofd',
    'kan ik niet vinden',
    'ik kan het nergens vinden',
    'sorry, dat weet ik niet',
    'ik heb geen bestelnummer want de mail is nooit aangekomen',
    'heb geen postcode',
    "I don't know",
    'i dont remember',
    "I don't have it",
    "I don't have an order number",
    "don't have it on me",
    "I can't find it",
    'no idea',
    'no order number',
    'I have no order number',
    'I lost it',
    "I've lost the confirmation email",
    'never got an order number',
    'forgot',
    'idk',
    'not sure',
  ])('%s', (text) => {
    expect(saysLacking(text)).toBe(true);
  });

  test.each([
    '',
    'ja',
    'nee',
    '1042',
    'niet geleverd',
    'ik heb niets gekregen',
    'ik heb het niet gekregen',
    'nooit gekregen',
    'geen pakket ontvangen',
    'weet je het niet?',
    'ik weet niet of het de nieuwste is maar hij crasht',
    'ik heb geen idee wat er mis is met de kassa',
    'ik ben niet tevreden',
    'ik kan niet inloggen',
    'mijn pakket is kwijt',
    'ik heb de verkeerde gekregen',
    "I didn't get it",
    'I never received it',
    "I don't like it",
    "I can't log in",
    'I lost money because of you',
  ])('does not: %s', (text) => {
    expect(saysLacking(text)).toBe(false);
  });

  test.each([
    'ik heb geen bestelnummer maar ik wil mijn geld terug',
    'wil klacht indienen, ordernummer ben ik kwijt',
    'zonder ordernummer kan ik niks vinden op jullie site',
    'pakket nooit gekomen, nummer weet ik niet meer',
    'I have no order number but my parcel never came',
    "my parcel never came and I don't have the order number",
  ])('no order number in running text: %s', (text) => {
    expect(lacksOrderNumber(text)).toBe(true);
  });

  test.each(['mijn bestelnummer is 1042', 'bestelling niet gekomen', 'order 1042 never came'])(
    'has, or says nothing of one: %s',
    (text) => {
      expect(lacksOrderNumber(text)).toBe(false);
    },
  );
});

test('long text is read at once', () => {
  const long = 'ik heb dat niet het die '.repeat(2000);
  expect([asksAboutQuestion(long), saysLacking(long), lacksOrderNumber(long)]).toEqual([
    false,
    false,
    false,
  ]);
});
