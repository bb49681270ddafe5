import { useAnnounce } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { StreamEvents, Summary } from '../api/types.ts';
import { isHeldBy } from '../../../handoff/rules.ts';
import { titleText } from '../list/title-text.ts';
import { settings } from '../state/settings.ts';
import { useDesk, useDeskState, useList } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';
import { addressOf, go } from '../route.ts';

let audio: AudioContext | undefined;

/** Two soft tones, a third apart. Browsers allow no sound before the first click or key. */
export function ring(): void {
  if (!navigator.userActivation.hasBeenActive) return;
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume();
  const start = audio.currentTime + 0.02;
  for (const [after, hertz] of [
    [0, 659],
    [0.16, 831],
  ] as const) {
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0, start + after);
    loudness.gain.linearRampToValueAtTime(0.18, start + after + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + after + 0.35);
    tone.connect(loudness).connect(audio.destination);
    tone.start(start + after);
    tone.stop(start + after + 0.4);
  }
}

/** Whether the browser allows notifications; it asks the user if they have not decided yet. */
export async function requestNotifications(): Promise<boolean> {
  if (!('Notification' in window)) return false;
  return (await Notification.requestPermission()) === 'granted';
}

/** Sound and notification for who asks for a person, and what their own customers write; in one tab only. The title counts both. */
export function useAlerts(): void {
  const desk = useDesk();
  const texts = useTexts();
  const { announce } = useAnnounce();
  const me = useDeskState((state) => state.me.id);
  useEffect(() => {
    const onHandoff = (handoff: StreamEvents['handoff']) => {
      const summary = desk.store.get().summaries.get(handoff.id);
      const who = titleText(summary ?? { ...handoff, orderNumber: null }, texts);
      const what =
        summary?.handedTo?.id === me ? texts.newTransfer(summary.handedBy) : texts.newHandoff;
      announce(what);
      if (!desk.leads()) return;
      alert(handoff.id, what, [who, handoff.reason].filter(Boolean).join('\n'));
    };
    const onReply = (summary: Summary) => {
      const who = titleText(summary, texts);
      announce(texts.newReply(who), { polite: true });
      if (desk.leads()) alert(summary.id, texts.newReply(who), summary.last?.text ?? '');
    };
    const stops = [desk.onHandoff(onHandoff), desk.onReply(onReply)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk, me, texts, announce]);

  const unread = useList('me').filter((one) => one.unread > 0 && isHeldBy(one, me)).length;
  const waiting = useList('queue').length + unread;
  const { desk: name } = texts;
  useEffect(() => {
    const shop = document.documentElement.dataset['shop'] ?? '';
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${name} – ${shop}`;
  }, [waiting, name]);
}

function alert(conversation: string, what: string, body: string): void {
  const { sound, notifications } = settings();
  if (sound) ring();
  if (!notifications || document.hasFocus() || Notification.permission !== 'granted') return;
  try {
    // where several tabs notify, the tag has it shown once
    const notification = new Notification(what, { body, tag: conversation });
    notification.onclick = () => {
      window.focus();
      go(addressOf(conversation));
      notification.close();
    };
  } catch {
    // Chrome on Android allows them for installed apps only
  }
}
