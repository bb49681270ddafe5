import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../../support/browser.ts';
import { openAnnasDesk } from './annas-desk.ts';

const desk = openAnnasDesk();

/** Contrasts within the box, and of its edge with what is around it, by the rule of WCAG. */
const contrasts = (page: Page) =>
  page.evaluate<Record<string, number>>(`(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const light = (colour) => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one, other) => {
      const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
      return (bright + 0.05) / (dark + 0.05);
    };
    const text = document.getElementById('reply');
    const form = text.closest('form');
    const box = getComputedStyle(form);
    const around = getComputedStyle(document.querySelector('main')).backgroundColor;
    const on = (element, pseudo) => contrast(getComputedStyle(element, pseudo).color, box.backgroundColor);
    return {
      text: on(text),
      placeholder: on(text, '::placeholder'),
      hint: on(document.getElementById('reply-hint')),
      tab: on(form.querySelector('[role=tab]')),
      edge: contrast(box.outlineColor, around),
      stripe: contrast(box.borderLeftColor, around),
    };
  })()`);
const style = (page: Page, name: string) =>
  page.evaluate<string>(
    `getComputedStyle(document.querySelector('form[data-composer]'))['${name}']`,
  );

describe.each(['light', 'dark'] as const)('the box for a note in the %s look', (colorScheme) => {
  test('cannot be taken for the one for a reply, and is easy to read', async () => {
    const customer = await desk.mine('Mijn factuur klopt niet');
    const { page } = await desk.shop.desk(desk.browser, desk.shop.anna, {
      ...{ colorScheme, bypassCSP: true, path: `/desk/c/${customer.conversationId}` },
    });
    await page.getByRole('tab', { name: 'Notitie' }).waitFor();
    const look = async () => [
      await style(page, 'backgroundColor'),
      await style(page, 'outlineColor'),
    ];
    await page.locator('#reply').focus();
    const ofReply = await look();

    await page.getByRole('tab', { name: 'Notitie' }).click();
    await page.getByRole('form', { name: 'Notitie' }).waitFor();
    await page.locator('#reply').fill('Belt vaak');
    const ofNote = await look();
    expect(ofNote[0]).not.toBe(ofReply[0]);
    expect(ofNote[1]).not.toBe(ofReply[1]);
    // with words in it, it still says who reads them
    await page.locator('#reply-hint').getByText('Notitie, alleen voor collega’s').waitFor();
    const { edge, stripe, ...texts } = await contrasts(page);
    for (const [what, contrast] of Object.entries(texts)) {
      expect({ what, readable: contrast >= 4.5 }).toEqual({ what, readable: true });
    }
    expect(Math.min(edge ?? 0, stripe ?? 0)).toBeGreaterThanOrEqual(3);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
