import { font, type Palette } from './palette.ts';

/** Adaptive Cards in the same type and colours as the messages around them. */
export function cardStyle({ bubble, text, subtle, line, ink }: Palette): object {
  const colour = (value: string) => ({ default: value, subtle: value });
  const foreground = {
    default: { default: text, subtle },
    dark: { default: text, subtle },
    light: { default: subtle, subtle },
    accent: colour(ink),
    good: colour('var(--good)'),
    warning: colour('var(--warning)'),
    attention: colour('var(--attention)'),
  };
  const type = {
    fontFamily: font,
    fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 20 },
    fontWeights: { lighter: 400, default: 400, bolder: 650 },
  };
  const container = { backgroundColor: bubble, foregroundColors: foreground };
  return {
    supportsInteractivity: true,
    fontTypes: { default: type, monospace: type },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    textBlock: { headingLevel: 2 },
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: { default: container, emphasis: container, accent: container },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'vertical',
      actionAlignment: 'stretch',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'default' },
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { color: 'default', isSubtle: true, weight: 'default', maxWidth: 130, wrap: true },
      value: { color: 'default', size: 'default', weight: 'bolder', wrap: true },
      spacing: 12,
    },
  };
}
