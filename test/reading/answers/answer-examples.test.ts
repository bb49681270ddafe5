import { describe, expect, test } from '@jest/globals';
import { openAnswers } from '../../../dialogs/reading/answers/answer-reader.ts';
import { questionNames, questions } from '../../../dialogs/reading/answers/questions.ts';
import {
  parseAnswerExamples,
  trainAnswer,
  type AnswerExample,
} from '../../../dialogs/reading/answers/training/answer-examples.ts';
import { describeFault } from '../../../policies/book-file/book-fault.ts';

const sound = questionNames.map((name) => ({
  name: `${name}.yaml`,
  text: ['nl', 'en']
    .flatMap((lang) => [
      `${lang}:`,
      ...[...questions[name], 'none'].map(
        (label) => `  '${label}':\n    - ${lang} ${label} bij ${name}`,
      ),
    ])
    .join('\n'),
}));

const withFile = (name: string, text: string) => [
  ...sound.filter((file) => file.name !== name),
  { name, text },
];

const stop = ([nl, en]: [object, object]) => JSON.stringify({ nl, en });
const lists = { 'end-of-cycle': ['aan het eind'], now: ['meteen'], none: ['wat kost het'] };

describe('the files of answers', () => {
  test('are read by question, label and language', () => {
    const read = parseAnswerExamples(sound);
    const examples = 'examples' in read ? read.examples : [];
    expect(examples.filter(({ question }) => question === 'stop')).toEqual(
      ['nl', 'en'].flatMap((lang) =>
        ['end-of-cycle', 'now', 'none'].map((label) => ({
          ...{ question: 'stop', label, lang },
          text: `${lang} ${label} bij stop`,
        })),
      ),
    );
  });

  test.each<[string, { name: string; text: string }[], RegExp[]]>([
    [
      'no such question',
      [...sound, { name: 'stopp.yaml', text: '' }],
      [/^stopp\.yaml:1: there is no such question; name it stop\.yaml$/],
    ],
    [
      'a question without a file',
      sound.filter(({ name }) => name !== 'cancel.yaml'),
      [/^cancel\.yaml:1: the file is missing; /],
    ],
    [
      'words that mean two things at one question',
      withFile('stop.yaml', stop([{ ...lists, now: ['Aan het eind!'] }, lists])),
      [/"Aan het eind!" stands in stop\.yaml:1 too; keep it where it belongs/],
    ],
    [
      'a label that is missing, and one too many',
      withFile('stop.yaml', stop([lists, { ...lists, none: undefined, later: ['morgen'] }])),
      [/en\.none is missing; write a list/, /en\.later is not known here/],
    ],
  ])('%s', (_, files, expected) => {
    const read = parseAnswerExamples(files);
    const faults = 'faults' in read ? read.faults.map(describeFault) : [];
    expect(faults).toHaveLength(expected.length);
    expected.forEach((fault, index) => {
      expect(faults[index]).toMatch(fault);
    });
  });
});

describe('what is learned of answers', () => {
  const examples: AnswerExample[] = [
    ['stop', 'als de maand om is', 'end-of-cycle'],
    ['stop', 'aan het einde van de periode', 'end-of-cycle'],
    ['stop', 'vandaag nog', 'now'],
    ['stop', 'liefst meteen', 'now'],
    ['stop', 'wat is het verschil', 'none'],
    ['version', 'de nieuwste', 'current'],
  ].map(([question, text, label]) => ({ question, text, label, lang: 'nl' }) as AnswerExample);

  test('is the same of the same examples, and read by question', () => {
    const learn = (all: AnswerExample[]) =>
      new Map(questionNames.map((question) => [question, trainAnswer(question, all)]));
    const models = learn(examples);
    expect(learn(examples.toReversed())).toEqual(models);
    const readAnswer = openAnswers(models);
    expect(readAnswer('stop', 'als de maand om is')?.label).toBe('end-of-cycle');
    expect(readAnswer('stop', 'wat is het verschil')).toBeUndefined();
    expect(readAnswer('version', 'de nieuwste')?.label).toBe('current');
  });

  test('of another build is refused', () => {
    expect(() => openAnswers(new Map())).toThrow(
      expect.objectContaining({ code: 'unusable-model' }),
    );
  });
});
