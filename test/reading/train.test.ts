import { describe, expect, test } from '@jest/globals';
import { parseExamples } from '../../dialogs/reading/router/training/examples.ts';
import { trainModel, type Example } from '../../dialogs/reading/router/training/train.ts';
import { openRouter } from '../../dialogs/reading/router/router.ts';
import { routes } from '../../dialogs/reading/router/routes.ts';
import { describeFault } from '../../policies/book-file/book-fault.ts';

const examples: Example[] = [
  { text: 'mijn pakket is zoek', route: 'refund.non_delivery', lang: 'nl' },
  { text: 'the parcel is lost', route: 'refund.non_delivery', lang: 'en' },
  { text: 'ik wil geen verlenging', route: 'refund.cancel_recurring', lang: 'nl' },
  { text: 'do not renew my plan', route: 'refund.cancel_recurring', lang: 'en' },
  { text: 'wat voor weer wordt het', route: 'oos', lang: 'nl' },
  { text: 'tell me a joke', route: 'oos', lang: 'en' },
];

describe('learning', () => {
  test('gives the same bytes from the same examples, in whatever order they come', () => {
    const bytes = trainModel(examples);
    expect(trainModel(examples.toReversed())).toEqual(bytes);
    expect(trainModel([...examples.slice(3), ...examples.slice(0, 3)])).toEqual(bytes);
  });

  test('gives other bytes from other examples', () => {
    expect(trainModel(examples.slice(1))).not.toEqual(trainModel(examples));
  });

  test('holds for words that were not among the examples but mean the same', () => {
    const route = openRouter(trainModel(examples));
    const firsts = ['bestelling kwijt', 'package missing', 'lidmaatschap verlengen'];
    expect(firsts.map((text) => route(text).guesses[0]?.route)).toEqual([
      'refund.non_delivery',
      'refund.non_delivery',
      'refund.cancel_recurring',
    ]);
  });
});

describe('the files of examples', () => {
  const sound = routes.map((route) => ({
    name: `${route}.yaml`,
    text: `nl:\n  - zin voor ${route}\nen:\n  - sentence for ${route}\n`,
  }));
  const withFile = (name: string, text: string) => [
    ...sound.filter((file) => file.name !== name),
    { name, text },
  ];

  test('are read in both languages', () => {
    const read = parseExamples(sound);
    expect(read).toEqual({
      examples: routes.flatMap((route) => [
        { text: `zin voor ${route}`, route, lang: 'nl' },
        { text: `sentence for ${route}`, route, lang: 'en' },
      ]),
    });
  });

  test.each<[string, { name: string; text: string }[], RegExp[]]>([
    [
      'no such route',
      [...sound, { name: 'humans.yaml', text: 'nl: []\nen: []\n' }],
      [/^humans\.yaml:1: there is no such route; name it human\.yaml$/],
    ],
    [
      'a route without a file',
      sound.filter(({ name }) => name !== 'oos.yaml'),
      [/^oos\.yaml:1: the file is missing; /],
    ],
    [
      'a sentence that leads to two places, signs and capitals apart',
      withFile('oos.yaml', 'nl:\n  - hallo\n  - Zin voor HUMAN!\nen:\n  - hello\n'),
      [/^oos\.yaml:3: "Zin voor HUMAN!" stands in human\.yaml:2 too; keep it where it belongs/],
    ],
    [
      'empty, too long and no sentence',
      withFile('oos.yaml', `nl:\n  - ''\n  - ${'a'.repeat(501)}\n  - 1042\nen:\n  - hello\n`),
      [
        /^oos\.yaml:2: nl\.0 is "".*write a sentence of 1 to 500 characters/,
        /^oos\.yaml:3: nl\.1 is "aaa/,
        /^oos\.yaml:4: nl\.2 is 1042; write a sentence/,
      ],
    ],
    [
      'a colon that makes it something else',
      withFile('oos.yaml', 'nl:\n  - let op: dit is geen zin\nen:\n  - hello\n'),
      [/^oos\.yaml:2: nl\.0 is \{"let op":"dit is geen zin"\}; write a sentence .* between quotes/],
    ],
    [
      'a language that is missing, and one too many',
      withFile('oos.yaml', 'nl:\n  - hallo\nde:\n  - hallo\n'),
      [
        /^oos\.yaml:1: en is missing; write a list/,
        /^oos\.yaml:3: de is not known here; write en$/,
      ],
    ],
    ['no YAML', withFile('oos.yaml', 'nl:\n  - "hallo\n'), [/^oos\.yaml:\d: this is not YAML/]],
    ['nothing in it', withFile('oos.yaml', ''), [/^oos\.yaml:1: .*; write two lists/]],
  ])('%s', (_, files, expected) => {
    const read = parseExamples(files);
    const faults = 'faults' in read ? read.faults.map(describeFault) : [];
    expect(faults).toHaveLength(expected.length);
    expected.forEach((fault, index) => {
      expect(faults[index]).toMatch(fault);
    });
  });
});
