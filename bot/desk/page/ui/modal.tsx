import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, type KeyboardEventHandler, type ReactNode } from 'react';

const useStyles = makeStyles({
  modal: {
    boxSizing: 'border-box',
    width: 'min(600px, calc(100vw - 24px))',
    maxHeight: 'calc(100dvh - 24px)',
    overflowY: 'auto',
    padding: '20px 24px 24px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '::backdrop': { backgroundColor: 'rgb(0 0 0 / 40%)' },
  },
  title: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  // the small one, under what opened it
  flyout: {
    width: 'max-content',
    maxWidth: 'calc(100vw - 16px)',
    margin: 0,
    padding: '12px',
    boxShadow: tokens.shadow16,
    '::backdrop': { backgroundColor: 'transparent' },
  },
});

/**
 * A modal dialog: the browser's own, which keeps the focus inside and gives it back. With `below`, a small
 * one under the element that opened it. Fluent's dialog puts focusable elements around itself that
 * accessibility checks count as faults, and leaves the page hidden when it is loaded late.
 */
export function Modal(props: {
  title: string;
  close: () => void;
  below?: HTMLElement | null;
  onKeyDown?: KeyboardEventHandler;
  children: ReactNode;
}) {
  const { title, close, below, onKeyDown, children } = props;
  const styles = useStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // under a button at the left edge, it would run off the page
    if (element && element.getBoundingClientRect().left < 8) {
      element.style.left = '8px';
      element.style.right = 'auto';
    }
    return () => {
      element?.close();
    };
  }, []);

  const place = below?.getBoundingClientRect();
  return (
    <dialog
      ref={dialog}
      className={mergeClasses(styles.modal, place && styles.flyout)}
      style={
        place && {
          top: place.bottom + 4,
          left: 'auto',
          right: Math.max(8, window.innerWidth - place.right),
          maxHeight: window.innerHeight - place.bottom - 12,
        }
      }
      {...(place ? { 'aria-label': title } : { 'aria-labelledby': id })}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={({ target, currentTarget }) => {
        // a click on the dialog itself is one on its backdrop
        if (target === currentTarget) close();
      }}
    >
      {!place && (
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
      )}
      {children}
    </dialog>
  );
}
