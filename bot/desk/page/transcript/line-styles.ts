import { makeStyles, tokens } from '@fluentui/react-components';

/** Colours of notes, which only colleagues see: clearly yellow in the light and the dark theme. */
export const noteColours = {
  backgroundColor: `color-mix(in srgb, ${tokens.colorPaletteYellowBackground2} 45%, ${tokens.colorNeutralBackground1})`,
  border: `1px solid color-mix(in srgb, ${tokens.colorPaletteYellowBorder1} 45%, ${tokens.colorNeutralBackground1})`,
};

/** How the lines of a transcript look: left the customer, right the shop, notes yellow. */
export const useLineStyles = makeStyles({
  day: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    margin: '12px 0 8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    '::before': {
      content: '""',
      flexGrow: 1,
      height: '1px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
    '::after': {
      content: '""',
      flexGrow: 1,
      height: '1px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  event: {
    margin: '8px 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'center',
  },
  line: { display: 'flex', gap: '8px', marginTop: '12px', maxWidth: '100%' },
  follows: { marginTop: '3px' },
  ours: { flexDirection: 'row-reverse' },
  avatar: { flexShrink: 0, width: '28px' },
  block: {
    minWidth: 0,
    maxWidth: 'min(78%, 620px)',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '3px',
  },
  blockOurs: { alignItems: 'flex-end', '& > div': { justifyContent: 'flex-end' } },
  by: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 6px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sent: {},
  delivered: {},
  read: { color: tokens.colorBrandForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  writer: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  bubble: {
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: '8px 12px',
    // visible in forced colours too
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  customer: {
    backgroundColor: `color-mix(in srgb, ${tokens.colorNeutralForeground1} 7%, ${tokens.colorNeutralBackground1})`,
    borderTopLeftRadius: '4px',
  },
  bot: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    borderTopRightRadius: '4px',
  },
  staff: { backgroundColor: tokens.colorBrandBackground2, borderTopRightRadius: '4px' },
  note: { ...noteColours, borderTopRightRadius: '4px' },
  linked: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '4px',
    borderRadius: tokens.borderRadiusLarge,
  },
  waiting: { opacity: 0.75 },
  takeBack: { fontSize: 'inherit', lineHeight: 'inherit' },
  quoted: {
    margin: 0,
    padding: '0 8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& li': {
      padding: '1px 8px',
      border: `1px dashed ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusCircular,
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
  chipsOurs: { justifyContent: 'flex-end' },
});
