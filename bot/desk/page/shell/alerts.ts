import { useEffect } from 'react';
import type { StreamEvents } from '../api/types.ts';
import { settings } from '../state/settings.ts';
import { useDesk, useList } from '../state/use-desk.ts';
import { texts, useTexts } from '../texts/texts.ts';
import { addressOf, go } from './route.ts';

let audio: AudioContext | undefined;

/** Two soft tones, a third apart. Browsers keep quiet until somebody has clicked or typed on the page. */
export function ring(): void {
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

/** Whether the browser lets this page notify; it asks the person where they have not said yet. */
export async function mayNotify(): Promise<boolean> {
  if (!('Notification' in window)) return false;
  return (await Notification.requestPermission()) === 'granted';
}

/** Sound and notification for each customer who asks for a person; the title counts who waits. */
export function useAlerts(): void {
  const desk = useDesk();
  useEffect(() => desk.onHandoff(alert), [desk]);

  const waiting = useList('queue').length;
  const { desk: name } = useTexts();
  useEffect(() => {
    const shop = document.documentElement.dataset['shop'] ?? '';
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${name} – ${shop}`;
  }, [waiting, name]);
}

function alert({ id, title, reason }: StreamEvents['handoff']): void {
  const { sound, notifications, language } = settings();
  if (sound) ring();
  if (!notifications || document.hasFocus() || Notification.permission !== 'granted') return;
  const body = [title, reason].filter(Boolean).join('\n');
  // the tag keeps two tabs of the same person from saying it twice
  const shown = new Notification(texts[language].newHandoff, { body, tag: id });
  shown.onclick = () => {
    window.focus();
    go(addressOf(id));
    shown.close();
  };
}
