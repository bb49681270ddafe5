import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { addressOf, openHere } from '../route.ts';
import { fileLink } from '../teams/tab.ts';
import { useLanguage, useTexts, wordFor } from '../texts/texts.ts';
import { dateOf } from '../texts/time.ts';
import { Facts } from '../ui/facts.tsx';
import { Files } from '../ui/files.tsx';
import { Section } from '../ui/section.tsx';
import { Why } from '../ui/why.tsx';
import { fileAddress } from './case-api.ts';
import type { CaseDetail } from './case-types.ts';
import { useCaseTexts } from './texts/case-texts.ts';
import { valueInWords } from './timeline.tsx';

const useStyles = makeStyles({
  receipt: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  outcome: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  document: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200 },
  links: {
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: 0,
    padding: 0,
  },
});

/** What is known of the case: order and address, the decision of the bot and why, its conversations and files. */
export function CaseAside({ detail }: { detail: CaseDetail }) {
  const {
    reference,
    orderNumber,
    contact,
    openedAt,
    language: spoken,
    receipt,
    files,
    conversations,
  } = detail;
  const styles = useStyles();
  const texts = useTexts();
  const words = useCaseTexts();
  const language = useLanguage();
  return (
    <>
      <Section heading={words.facts}>
        <Facts
          facts={[
            ...(orderNumber === null ? [] : [{ label: words.order, value: orderNumber }]),
            ...(contact === null ? [] : [{ label: words.contact, value: contact }]),
            { label: texts.language, value: texts.languages[spoken] },
            { label: words.opened, value: dateOf(openedAt, language) },
          ]}
        />
        <p className={styles.document}>
          <Link href={fileAddress(reference)} inline {...fileLink}>
            {words.wholeFile}
          </Link>
        </p>
      </Section>
      {receipt && (
        <Section heading={words.decision}>
          <Decision receipt={receipt} />
        </Section>
      )}
      {files.length > 0 && (
        <Section heading={words.files}>
          <Files files={files} />
        </Section>
      )}
      {conversations.length > 0 && (
        <Section heading={words.conversations}>
          <ul className={styles.links}>
            {conversations.map(({ id, title, status }) => (
              <li key={id} className={styles.small}>
                <Link
                  href={addressOf(id)}
                  inline
                  onClick={(event) => {
                    openHere(event, addressOf(id));
                  }}
                >
                  {title}
                </Link>{' '}
                {wordFor(conversationStates(texts), status).toLowerCase()}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function conversationStates({ status, queue, roles }: ReturnType<typeof useTexts>) {
  return {
    'with-bot': status.withBot,
    'waiting-for-staff': queue,
    'with-staff': status.with(roles.agent),
    closed: status.closed,
  };
}

/** What was decided and on which facts; on request the clauses. Whether it still comes out so stands beside. */
function Decision({ receipt }: { receipt: NonNullable<CaseDetail['receipt']> }) {
  const { outcome, lastDay, decidedAt, clauses, inputs, replay } = receipt;
  const styles = useStyles();
  const texts = useTexts();
  const words = useCaseTexts();
  const language = useLanguage();
  const facts = inputs.filter(({ name }) => name in texts.slots);
  return (
    <div className={styles.receipt}>
      <p className={styles.outcome}>{wordFor(words.values, outcome)}</p>
      <Facts
        facts={[
          { label: words.decidedOn, value: dateOf(decidedAt, language) },
          ...(lastDay === null
            ? []
            : [{ label: words.lastDay, value: valueInWords(lastDay, words, language) }]),
          ...facts.map(({ name, value }) => ({
            label: wordFor(texts.slots, name),
            value: wordFor(texts.slotValues, valueInWords(value, words, language)),
          })),
        ]}
      />
      <p className={styles.small}>{words.replay[replay]}</p>
      <Why label={words.why} clauses={clauses.map(({ text }) => text)} />
    </div>
  );
}
