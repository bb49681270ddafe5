import { makeStyles, tokens } from '@fluentui/react-components';

/**
 * Three panes beside one another; below 1180 pixels customer and order slide over the conversation, and
 * below 721 there is one pane at a time: the list, or the conversation.
 */
export const useLayout = makeStyles({
  desk: {
    position: 'relative',
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: '340px minmax(0, 1fr) 320px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (min-width: 901px) and (max-width: 1179px)': {
      gridTemplateColumns: '320px minmax(0, 1fr)',
    },
    '@media (min-width: 721px) and (max-width: 900px)': {
      gridTemplateColumns: '280px minmax(0, 1fr)',
    },
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  banner: { gridColumn: '1 / -1' },
  pane: { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 },
  list: {
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  details: {
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 1179px)': {
      position: 'absolute',
      zIndex: 3,
      top: 0,
      bottom: 0,
      right: 0,
      width: '100%',
      maxWidth: '420px',
      boxShadow: tokens.shadow28,
    },
  },
  closed: { '@media (max-width: 1179px)': { display: 'none' } },
  hiddenOnPhone: { '@media (max-width: 720px)': { display: 'none' } },
  main: { position: 'relative' },
  wide: { gridColumn: '2 / -1', '@media (max-width: 720px)': { gridColumn: '1' } },
  notice: {
    position: 'absolute',
    zIndex: 2,
    top: '72px',
    left: '50%',
    width: 'max-content',
    maxWidth: 'calc(100% - 24px)',
    transform: 'translateX(-50%)',
    boxShadow: tokens.shadow16,
    '@media (max-width: 720px)': { top: '112px' },
  },
});
