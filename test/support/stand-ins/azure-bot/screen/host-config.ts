export type Theme = 'light' | 'dark';

/** Colours of Teams' desktop, as its host config has them. */
export const themes = {
  light: {
    ...{ card: '#ffffff', folded: '#f9f8f7', page: '#f5f5f5', line: '#eeeeee' },
    ...{ text: '#252424', subtle: '#bf252424', accent: '#6264a7' },
  },
  dark: {
    ...{ card: '#2d2c2c', folded: '#292828', page: '#1f1f1f', line: '#484644' },
    ...{ text: '#ffffff', subtle: '#bfffffff', accent: '#a6a7dc' },
  },
};

/** What Teams has its renderer draw by: sizes, colours, six buttons beside each other at most. */
export function hostConfig(theme: Theme): object {
  const { card, folded, line, text, subtle, accent } = themes[theme];
  const foregroundColors = {
    default: { default: text, subtle },
    accent: { default: accent, subtle: accent },
  };
  const weight = { size: 'Default', color: 'Default', isSubtle: false, wrap: true };
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    fontFamily: "'Segoe UI', 'Open Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    containerStyles: {
      default: { foregroundColors, backgroundColor: card },
      emphasis: { foregroundColors, backgroundColor: folded },
    },
    actions: {
      ...{
        maxActions: 6,
        spacing: 'Default',
        buttonSpacing: 8,
        preExpandSingleShowCardAction: false,
      },
      ...{ actionsOrientation: 'Horizontal', actionAlignment: 'Left' },
      showCard: { actionMode: 'Inline', inlineTopMargin: 16, style: 'emphasis' },
    },
    textBlock: { headingLevel: 2 },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { ...weight, weight: 'Bolder' },
      value: { ...weight, weight: 'Default' },
      spacing: 16,
    },
  };
}

/** What draws cards in a browser, by what a page calls it: the renderer that Teams is built on, and `drawCard`. */
export const cardScripts = {
  'adaptivecards.js': 'node_modules/adaptivecards/dist/adaptivecards.min.js',
  'markdown-it.js': 'node_modules/markdown-it/dist/browser/markdown-it.umd.min.js',
  'draw-card.js': 'test/support/stand-ins/azure-bot/screen/draw-card.js',
};
