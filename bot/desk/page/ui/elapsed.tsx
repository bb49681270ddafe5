import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useNow } from '../clock.ts';
import { durationOf, momentOf } from '../texts/time.ts';
import { useLanguage, useTexts } from '../texts/texts.ts';

const minute = 60_000;

const useStyles = makeStyles({
  time: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  long: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  tooLong: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How long somebody has waited, counting up; coloured after five minutes, and more strongly after fifteen. */
export function Waiting({ since }: { since: string }) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const waited = useNow(1000) - Date.parse(since);
  const colour = waited >= 15 * minute ? styles.tooLong : waited >= 5 * minute ? styles.long : '';
  const time = durationOf(waited, language);
  return (
    <time dateTime={since} className={mergeClasses(styles.time, colour)} title={texts.waits(time)}>
      {time}
    </time>
  );
}

/** When it was, in the shortest form. */
export function Moment({ at }: { at: string }) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <time dateTime={at} className={styles.time}>
      {momentOf(at, useNow(10_000), language)}
    </time>
  );
}
