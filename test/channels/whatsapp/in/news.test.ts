import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { news, payload, valueOf } from './deliveries.ts';
import { startChannel, type RunningChannel } from './running-channel.ts';

let channel: RunningChannel;

beforeEach(async () => {
  channel = await startChannel();
});

const problems = () => channel.channel.problems?.() ?? [];
const template = (event: string, reason: string | null = null) => ({
  event,
  ...{
    message_template_id: 1,
    message_template_name: 'loket_answer',
    message_template_language: 'nl',
    reason,
  },
});

describe('what Meta finds wrong is told in Dutch until it is over:', () => {
  test.each<[string, object, RegExp, object]>([
    [
      'message_template_status_update',
      template('REJECTED', 'INVALID_FORMAT'),
      /"loket_answer" \(nl\) is door Meta afgekeurd \(INVALID_FORMAT\)/,
      template('APPROVED'),
    ],
    [
      'message_template_status_update',
      template('PAUSED'),
      /tijdelijk stilgezet/,
      template('REINSTATED'),
    ],
    ['message_template_status_update', template('DISABLED'), /uitgezet/, template('APPROVED')],
    [
      'message_template_quality_update',
      {
        previous_quality_score: 'YELLOW',
        new_quality_score: 'RED',
        message_template_name: 'loket_answer',
      },
      /slecht/,
      { new_quality_score: 'GREEN', message_template_name: 'loket_answer' },
    ],
    [
      'account_update',
      {
        event: 'ACCOUNT_RESTRICTION',
        restriction_info: [
          { restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: 1 },
        ],
      },
      /beperkt \(RESTRICTED_BIZ_INITIATED_MESSAGING\)/,
      { event: 'ACCOUNT_RESTRICTION', restriction_info: [] },
    ],
    [
      'account_update',
      { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE', waba_ban_date: 'x' } },
      /gesloten/,
      { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'REINSTATE' } },
    ],
    [
      'account_update',
      { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'SCHEDULE_FOR_DISABLE' } },
      /binnenkort dicht/,
      { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'REINSTATE' } },
    ],
    [
      'account_update',
      { event: 'PARTNER_REMOVED', waba_info: { waba_id: '1' } },
      /losgekoppeld/,
      { event: 'PARTNER_ADDED' },
    ],
    [
      'account_alerts',
      {
        entity_type: 'WABA',
        alert_info: {
          alert_severity: 'CRITICAL',
          alert_status: 'ACTIVE',
          alert_type: 'OBA_REJECTED',
        },
      },
      /OBA_REJECTED/,
      { alert_info: { alert_status: 'RESOLVED', alert_type: 'OBA_REJECTED' } },
    ],
    ['account_review_update', { decision: 'REJECTED' }, /afgekeurd/, { decision: 'APPROVED' }],
    [
      'phone_number_quality_update',
      { event: 'FLAGGED', display_phone_number: '31850000000', current_limit: 'TIER_1K' },
      /31850000000 slecht/,
      { event: 'UNFLAGGED', display_phone_number: '31850000000' },
    ],
    [
      'phone_number_quality_update',
      { event: 'DOWNGRADE', display_phone_number: '31850000000', current_limit: 'TIER_250' },
      /TIER_250/,
      { event: 'UPGRADE', display_phone_number: '31850000000' },
    ],
    [
      'phone_number_name_update',
      { decision: 'REJECTED', display_phone_number: '31850000000' },
      /naam/,
      { decision: 'APPROVED', display_phone_number: '31850000000' },
    ],
  ])('%s', async (field, bad, told, good) => {
    await channel.deliver(news(field, bad, 100));
    expect(problems()).toEqual([expect.stringMatching(told)]);
    // told again, and by one that was late: no more, and no less
    await channel.deliver(news(field, bad, 101), news(field, good, 99));
    expect(problems()).toHaveLength(1);
    await channel.deliver(news(field, good, 102), news(field, bad, 100));
    expect(problems()).toEqual([]);
    expect(channel.host.conversations()).toEqual([]);
  });

  test('the next process knows of it', async () => {
    await channel.deliver(news('message_template_status_update', template('REJECTED')));
    const { folder } = channel;
    await channel.stop();
    channel = await startChannel({ folder });
    expect(problems()).toHaveLength(1);
  });

  test('a damaged file costs what was known, and not the start', async () => {
    const { folder } = channel;
    await channel.stop();
    await writeFile(join(folder, 'alarms.json'), '{"version":1,');
    channel = await startChannel({ folder });
    expect(problems()).toEqual([]);
    await channel.deliver(news('account_review_update', { decision: 'REJECTED' }));
    expect(problems()).toHaveLength(1);
  });
});

test.each([
  ['account_update', { event: 'VERIFIED_ACCOUNT' }],
  ['account_update', { event: 'VOLUME_BASED_PRICING_TIER_UPDATE', volume_tier_info: {} }],
  ['business_capability_update', { max_daily_conversation_per_phone: 2000 }],
  ['user_preferences', { user_preferences: [{ wa_id: '31612345678', value: 'stop' }] }],
  ['security', { event: 'PIN_CHANGED' }],
  ['message_template_status_update', { event: 'PENDING' }],
])('%s that is no trouble is none', async (field, value) => {
  await channel.deliver(news(field, value));
  expect(problems()).toEqual([]);
  expect(channel.log()).not.toMatch(/31612345678/);
});

describe('what became of a message of ours is passed on:', () => {
  const along = JSON.stringify(['3f2b8b1e-0000-4000-8000-000000000001', 4, 5]);
  const status = (told: object) => {
    const one = {
      id: 'wamid.out',
      timestamp: '1796000000',
      recipient_id: '31612345678',
      recipient_user_id: 'NL.1',
      biz_opaque_callback_data: along,
      ...told,
    };
    return payload({ field: 'messages', value: valueOf([], { statuses: [one] }) });
  };
  const outcome = { entries: [4, 5], messageId: 'wamid.out', at: '2026-11-30T00:53:20.000Z' };

  test.each([
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'read'],
    ['played', 'read'],
  ])('%s', async (told, passedOn) => {
    await channel.deliver(status({ status: told }));
    expect(channel.host.outcomes).toEqual([{ ...outcome, status: passedOn }]);
  });

  test('failed, with the reason in words', async () => {
    await channel.deliver(
      status({ status: 'failed', errors: [{ code: 131026, title: 'Undeliverable' }] }),
    );
    expect(channel.host.outcomes).toMatchObject([
      { status: 'failed', reason: expect.stringMatching(/Bel of mail/) },
    ]);
    expect(channel.host.outcomes[0]).not.toHaveProperty('windowClosed');
  });

  test('failed, as the customer wrote too long ago', async () => {
    await channel.deliver(
      status({ status: 'failed', errors: [{ code: 131047, title: 'Re-engagement message' }] }),
    );
    expect(channel.host.outcomes).toMatchObject([{ status: 'failed', windowClosed: true }]);
  });

  test.each([
    ['of a group', { status: 'read', recipient_type: 'group' }],
    ['of no message of ours', { status: 'sent', biz_opaque_callback_data: undefined }],
    [
      'with what another program sent along',
      { status: 'sent', biz_opaque_callback_data: '{"a":1}' },
    ],
    ['with what is no JSON', { status: 'sent', biz_opaque_callback_data: 'order-17' }],
    ['that nobody knows', { status: 'teleported' }],
  ])('nothing %s', async (_, told) => {
    await channel.deliver(status(told));
    expect(channel.host.outcomes).toEqual([]);
  });
});
