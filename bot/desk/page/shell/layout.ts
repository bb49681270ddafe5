import { makeStyles, tokens } from '@fluentui/react-components';

/** Whether there is room for one pane only. */
export const onePane = matchMedia('(max-width: 720px)');

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
  noticeOnPhone: {
    '@media (max-width: 720px)': { '& > :not([data-notice])': { display: 'none' } },
  },
  main: { position: 'relative' },
  wide: { gridColumn: '2 / -1', '@media (max-width: 720px)': { gridColumn: '1' } },
  // between what was said and the box to write in, so that it covers neither
  notice: {
    order: 1,
    flexShrink: 0,
    width: '100%',
    maxWidth: '900px',
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: '0 20px 8px',
    ':empty': { display: 'none' },
    '@media (max-width: 720px)': { padding: '0 8px 8px' },
  },
});
