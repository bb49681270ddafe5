import {
  Field,
  type FieldControlProps,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { wordFor } from '../../texts/texts.ts';
import type { CaseDraft } from '../case-types.ts';
import { useCaseTexts } from '../texts/case-texts.ts';
import { useTexts } from '../../texts/texts.ts';
import { currencies, currencyOf, valueOf } from './move-events.ts';
import type { MoveField } from './move-fields.ts';

const useStyles = makeStyles({
  // else a long option makes it wider than a phone
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  long: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '76px',
    maxHeight: '320px',
    padding: '6px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    resize: 'vertical',
    fieldSizing: 'content',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  short: { maxWidth: '340px' },
  money: { display: 'flex', gap: '8px', maxWidth: '340px', '& > :first-child': { flexGrow: 1 } },
  several: { margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, marginBottom: '4px' },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  choice: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
    '@media (pointer: coarse), (max-width: 720px)': { minHeight: '44px' },
    '& input': {
      width: '16px',
      height: '16px',
      margin: 0,
      accentColor: tokens.colorBrandBackground,
    },
  },
  closed: { color: tokens.colorNeutralForegroundDisabled },
  hint: {
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The field of a move, by its kind. */
export function FieldInput(props: {
  field: MoveField;
  draft: CaseDraft;
  fault: string | undefined;
  change: (change: CaseDraft) => void;
}) {
  const { field, draft, fault, change } = props;
  const styles = useStyles();
  const texts = useCaseTexts();
  const desk = useTexts();
  const { name, required, hint, as } = field;
  const value = valueOf(field, draft);
  const set = (to: string) => {
    change({ [name]: to });
  };
  if (as.type === 'several') return <Several {...{ field, as, value, set }} />;

  const label = required ? field.label : `${field.label} (${texts.optional})`;
  const common = { id: `field-${name}`, name, 'aria-required': required };
  return (
    <Field
      className={styles.field}
      label={{ children: label, htmlFor: common.id }}
      hint={hint ?? null}
      validationMessage={fault ?? null}
    >
      {input}
    </Field>
  );

  function input(described: FieldControlProps) {
    switch (as.type) {
      case 'long':
        return (
          <textarea
            // no part of Fluent, which would know the field that it stands in
            {...described}
            {...common}
            className={styles.long}
            value={value}
            maxLength={8000}
            dir="auto"
            onChange={(event) => {
              set(event.currentTarget.value);
            }}
          />
        );
      case 'line':
      case 'day':
        return (
          <Input
            {...common}
            className={styles.short}
            value={value}
            {...(as.type === 'day' && {
              type: 'date' as const,
              min: as.first,
              ...(as.last !== undefined && { max: as.last }),
            })}
            onChange={(_event, data) => {
              set(data.value);
            }}
          />
        );
      case 'money':
        return (
          <div className={styles.money}>
            <Input
              {...common}
              inputMode="decimal"
              autoComplete="off"
              value={value}
              onChange={(_event, data) => {
                set(data.value);
              }}
            />
            <Select
              id={`${common.id}-currency`}
              aria-label={texts.fields.currency}
              // itself: else the field would name it as it does the amount
              aria-labelledby={`${common.id}-currency`}
              value={currencyOf(as, draft)}
              onChange={(_event, data) => {
                change({ currency: data.value });
              }}
            >
              {[...new Set([...currencies, currencyOf(as, draft)])].map((one) => (
                <option key={one}>{one}</option>
              ))}
            </Select>
          </div>
        );
      default:
        return (
          <Select
            {...common}
            className={styles.short}
            value={value}
            onChange={(_event, data) => {
              set(data.value);
            }}
          >
            <option value="">{texts.choose}</option>
            {as.type === 'staff'
              ? as.among.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name} ({wordFor(desk.roles, one.role).toLowerCase()})
                  </option>
                ))
              : as.among.map((one) => (
                  <option key={one.value} value={one.value}>
                    {one.name}
                  </option>
                ))}
          </Select>
        );
    }
  }
}

/** Some of several, as boxes to tick; `closed` says why nobody may. */
function Several(props: {
  field: MoveField;
  as: Extract<MoveField['as'], { closed?: string }>;
  value: string;
  set: (value: string) => void;
}) {
  const { field, as, value, set } = props;
  const styles = useStyles();
  const chosen = value.split(' ').filter(Boolean);
  return (
    <fieldset className={styles.several} disabled={as.closed !== undefined}>
      <legend className={styles.legend}>{field.label}</legend>
      <div className={styles.choices}>
        {as.among.map((one) => (
          <label key={one.value} className={styles.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(one.value)}
              onChange={(event) => {
                const rest = chosen.filter((other) => other !== one.value);
                set([...rest, ...(event.currentTarget.checked ? [one.value] : [])].join(' '));
              }}
            />
            {one.name}
          </label>
        ))}
      </div>
      {as.closed !== undefined && <p className={styles.hint}>{as.closed}</p>}
    </fieldset>
  );
}
