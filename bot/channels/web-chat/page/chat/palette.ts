import type { StyleOptions } from 'botframework-webchat';
import { adjustContrast, readColour, mix, textOn, type Hex } from '../colour.ts';

/** The colours of the page, as its style sheet sets them for the customer's light or dark scheme. */
export interface Palette {
  canvas: Hex;
  bubble: Hex;
  text: Hex;
  subtle: Hex;
  line: Hex;
  accent: Hex;
  onAccent: Hex;
  /** The accent where it is text, or a line, on the canvas. */
  ink: Hex;
}

/** Lays the shop's accent over the style sheet's colours; `accent` and `onAccent` as in the address. */
export function applyPalette(accent: string | null, onAccent: string | null): Palette {
  const root = document.documentElement;
  const shade = (name: string) =>
    readColour(getComputedStyle(root).getPropertyValue(`--${name}`)) ?? '#888888';
  const colour = readColour(accent) ?? shade('brand');
  const palette: Palette = {
    canvas: shade('canvas'),
    bubble: shade('bubble'),
    text: shade('text'),
    subtle: shade('subtle'),
    line: shade('line'),
    accent: colour,
    onAccent: readColour(onAccent) ?? textOn(colour),
    // also on a button under the pointer, which takes on some of the accent
    ink: adjustContrast(colour, mix(shade('bubble'), colour, 0.12)),
  };
  root.style.setProperty('--accent', palette.accent);
  root.style.setProperty('--on-accent', palette.onAccent);
  root.style.setProperty('--ink', palette.ink);
  return palette;
}

export const font = `system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif`;

/** What the customer may send along. */
export const uploadKinds = 'image/*,.heic,.heif,.pdf,.txt';

const day = 24 * 60 * 60 * 1000;

/** Web Chat in the shop's colours. `initials` stand for the shop beside its messages. */
export function styleOptions(palette: Palette, initials: string): StyleOptions {
  const { canvas, bubble, text, subtle, line, accent, onAccent, ink } = palette;
  const hover = mix(canvas, ink, 0.1);
  return {
    accent: ink,
    backgroundColor: canvas,
    subtle,
    primaryFont: font,
    fontSizeSmall: '12px',
    paddingRegular: 12,

    avatarSize: 28,
    botAvatarInitials: initials,
    botAvatarBackgroundColor: accent,
    showAvatarInGroup: 'sender',

    bubbleBackground: bubble,
    bubbleBorderWidth: 0,
    bubbleBorderRadius: 16,
    bubbleTextColor: text,
    bubbleMinHeight: 40,
    bubbleMinWidth: 0,
    bubbleMaxWidth: 480,
    bubbleFromUserBackground: accent,
    bubbleFromUserBorderWidth: 0,
    bubbleFromUserBorderRadius: 16,
    bubbleFromUserTextColor: onAccent,

    hideUploadButton: false,
    // at once: kept back, a photo would show as no more than a dot on the paper clip
    sendAttachmentOn: 'attach',
    uploadAccept: uploadKinds,
    uploadMultiple: true,
    // what cannot be sent waits for its turn instead of failing
    sendTimeout: day,
    sendTimeoutForAttachments: day,
    sendBoxBackground: canvas,
    sendBoxBorderTop: `solid 1px ${line}`,
    sendBoxButtonColor: ink,
    sendBoxButtonColorOnDisabled: subtle,
    sendBoxButtonShadeBorderRadius: 10,
    sendBoxButtonShadeColorOnHover: hover,
    sendBoxButtonShadeColorOnActive: hover,
    sendBoxButtonShadeColorOnDisabled: canvas,
    sendBoxButtonKeyboardFocusIndicatorBorderColor: text,
    sendBoxButtonKeyboardFocusIndicatorBorderRadius: 8,
    sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
    sendBoxButtonAlignment: 'bottom',
    sendBoxHeight: 52,
    sendBoxMaxHeight: 132,
    sendBoxPlaceholderColor: subtle,
    sendBoxTextColor: text,
    sendBoxTextWrap: true,

    suggestedActionLayout: 'flow',
    suggestedActionHeight: 40,
    suggestedActionBorderRadius: 20,
    suggestedActionBorderWidth: 1,
    suggestedActionBorderColor: ink,
    suggestedActionBackgroundColor: canvas,
    suggestedActionBackgroundColorOnHover: hover,
    suggestedActionBackgroundColorOnActive: hover,
    suggestedActionTextColor: ink,
    suggestedActionKeyboardFocusIndicatorBorderColor: ink,
    suggestedActionKeyboardFocusIndicatorBorderRadius: 16,
    suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
    suggestedActionKeyboardFocusIndicatorBorderWidth: 2,
    suggestedActionsVisualKeyboardIndicatorColor: 'transparent',

    // an answer may go on below what is in sight
    scrollToEndButtonBehavior: 'any',
    timestampColor: subtle,
    transcriptVisualKeyboardIndicatorColor: ink,
    transcriptActivityVisualKeyboardIndicatorColor: ink,
    transcriptOverlayButtonBackground: text,
    transcriptOverlayButtonBackgroundOnFocus: text,
    transcriptOverlayButtonBackgroundOnHover: text,
    transcriptOverlayButtonColor: canvas,
    notificationText: subtle,
  };
}
