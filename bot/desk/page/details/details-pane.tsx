import { Badge, Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Conversation } from '../api/types.ts';
import { addressOfCase, openCaseHere } from '../route.ts';
import { ReceiptCard } from './receipt-card.tsx';
import { knownAs } from '../list/title-text.ts';
import { amountOf, dateOf } from '../texts/time.ts';
import { useLanguage, useTexts, wordFor } from '../texts/texts.ts';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { gatheredFacts } from './gathered-facts.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '44px',
    padding: '8px 8px 0 16px',
    '@media (min-width: 1180px)': { display: 'none' },
  },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase400, outline: 'none' },
  sections: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '4px 16px 24px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  none: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  cases: { display: 'flex', flexDirection: 'column', gap: '10px' },
  case: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  caseHead: { display: 'flex', alignItems: 'center', gap: '8px' },
  reference: { marginRight: 'auto', fontWeight: tokens.fontWeightSemibold },
  summary: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line' },
  receipts: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** Who the customer is, what they bought, and what is known so far. */
export function DetailsPane(props: { conversation: Conversation | undefined; close: () => void }) {
  const { conversation, close } = props;
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  if (!conversation) return null;
  const { email, reason, gathered, cases, receipts, channel } = conversation;
  const name = knownAs(conversation);
  const known = gatheredFacts(gathered, texts);
  return (
    <>
      <header className={styles.head}>
        <h2 id="details-title" className={styles.title} tabIndex={-1}>
          {texts.details}
        </h2>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={texts.close}
          onClick={close}
        />
      </header>
      <div className={styles.sections} tabIndex={0}>
        <Section heading={texts.who}>
          <Facts
            facts={[
              ...(name === undefined || name === email ? [] : [{ label: texts.name, value: name }]),
              ...(email === null ? [] : [{ label: texts.email, value: email }]),
              { label: texts.channel, value: wordFor(texts.channels, channel) },
              { label: texts.language, value: texts.languages[conversation.language] },
              ...(reason ? [{ label: texts.reason, value: reason }] : []),
            ]}
          />
        </Section>
        <Section heading={texts.order}>
          <Order order={conversation.order} />
        </Section>
        {known.length > 0 && (
          <Section heading={texts.gathered}>
            <Facts facts={known} />
          </Section>
        )}
        {cases.length > 0 && (
          <Section heading={texts.cases}>
            <div className={styles.cases}>
              {cases.map(({ reference, kind, status, openedAt, summary }) => (
                <div key={reference} className={styles.case}>
                  <div className={styles.caseHead}>
                    <Link
                      className={styles.reference}
                      href={addressOfCase(reference)}
                      inline
                      onClick={(event) => {
                        openCaseHere(event, reference);
                      }}
                    >
                      {reference}
                    </Link>
                    <Badge appearance="tint" color="informative" size="small">
                      {wordFor(texts.caseStates, status)}
                    </Badge>
                  </div>
                  {wordFor(texts.caseKinds, kind)} · {dateOf(openedAt, language)}
                  {summary && <p className={styles.summary}>{summary}</p>}
                </div>
              ))}
            </div>
          </Section>
        )}
        {receipts.length > 0 && (
          <Section heading={texts.receipts}>
            <div className={styles.receipts}>
              {receipts.map((receipt, index) => (
                <ReceiptCard key={`${receipt.at} ${index}`} receipt={receipt} />
              ))}
            </div>
          </Section>
        )}
      </div>
    </>
  );
}

function Order({ order }: Pick<Conversation, 'order'>) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  if (!order) return <p className={styles.none}>{texts.noOrder}</p>;
  const { number, placedAt, kind, items, delivery, payments } = order;
  const lines = items.map(({ name, version }) =>
    version === null ? name : `${name}, ${texts.version(version)}`,
  );
  const paid = payments.map(
    ({ paidAt, amount, currency, status }) =>
      `${amountOf(amount, currency, language)} ${wordFor(texts.paymentStates, status).toLowerCase()}, ${dateOf(paidAt, language)}`,
  );
  return (
    <Facts
      facts={[
        { label: texts.orderNumber, value: number },
        { label: texts.placed, value: dateOf(placedAt, language) },
        { label: texts.kind, value: wordFor(texts.kinds, kind) },
        { label: texts.items, value: lines.join('\n') },
        { label: texts.delivery, value: wordFor(texts.deliveries, delivery) },
        ...(paid.length > 0 ? [{ label: texts.payments, value: paid.join('\n') }] : []),
      ]}
    />
  );
}
