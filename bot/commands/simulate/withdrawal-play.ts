import type { Play } from './play.ts';

/** Goods that come back late, and money that may wait for them until it is proved that they were sent. */
export const withdrawalPlay: Play = {
  about: 'a withdrawal within the cooling-off period: goods late, dispatch proved, paid late',
  scenes: [
    {
      at: '2026-12-14T20:00',
      customer: [
        'ik ontbind hierbij de koop van order 1053, demo@example.nl',
        'Demo Koper',
        'Herroeping bevestigen',
      ],
    },
    { at: '2026-12-29T14:30', shows: 'verzendbewijs.png' },
    {
      at: '2026-12-29T15:00',
      staff: 'agent',
      enters: [{ type: 'dispatch-proved', text: 'Verzendbewijs van 23 december gezien.' }],
    },
    { at: '2026-12-31T09:30', nobody: true },
    {
      at: '2026-12-31T10:00',
      staff: 'agent',
      enters: [{ type: 'paid-out', money: { amount: 39, currency: 'EUR' } }],
    },
    { at: '2027-01-04T10:00', staff: 'agent', enters: [{ type: 'goods-received' }] },
    { at: '2027-01-04T10:05', staff: 'agent', enters: [{ type: 'closed' }] },
  ],
};
