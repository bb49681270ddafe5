import { makeStyles, tokens } from '@fluentui/react-components';
import { noteColours } from '../transcript/line-styles.ts';

export const useReplyStyles = makeStyles({
  frame: {
    position: 'relative',
    // below the notice
    order: 2,
    flexShrink: 0,
    width: '100%',
    maxWidth: '900px',
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: '0 20px 16px',
    '@media (max-width: 720px)': { padding: '0 8px 8px' },
  },
  anchor: { position: 'relative' },
  box: {
    display: 'flex',
    flexDirection: 'column',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
  },
  note: {
    ...noteColours,
    borderLeft: `4px solid ${tokens.colorPaletteYellowForeground1}`,
    // of another colour than around a reply, since the focus is in the box while one writes
    ':focus-within': {
      outline: `2px solid ${tokens.colorPaletteYellowForeground1}`,
      outlineOffset: '-1px',
    },
  },
  dropping: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '56px',
    maxHeight: '35vh',
    padding: '6px 12px',
    border: 'none',
    outline: 'none',
    resize: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    // below 16 pixels, phones zoom in
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fieldSizing: 'content',
    '::placeholder': { color: tokens.colorNeutralForeground2, opacity: 1 },
    '@media (pointer: coarse)': { fontSize: '16px', lineHeight: '22px' },
  },
  files: { padding: '0 12px' },
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 6px 6px',
    '& > button': { flexShrink: 0 },
  },
  hint: {
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  over: { color: tokens.colorStatusDangerForeground1 },
});
