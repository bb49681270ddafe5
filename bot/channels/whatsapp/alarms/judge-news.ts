import type { News } from '../payload/news.ts';

/** What news means for whoever runs the shop. News under the same key ends, or replaces, what earlier news said. */
export interface Alarm {
  key: string;
  /** A sentence in Dutch, with what to do; absent where all is well (again). */
  text?: string;
}

const manager = 'Kijk in WhatsApp Manager wat Meta vraagt';

/** Judges what Meta says of account, numbers and templates; `undefined` for what is neither trouble nor the end of it. */
export function judgeNews(news: News): Alarm | undefined {
  switch (news.field) {
    case 'message_template_status_update':
      return judgeTemplate(news.value);
    case 'message_template_quality_update': {
      const { new_quality_score: score, message_template_name: name } = news.value;
      const key = `quality of ${name} ${news.value.message_template_language ?? ''}`;
      if (score !== 'RED') return { key };
      return {
        key,
        text: `Klanten waarderen het WhatsApp-sjabloon "${name}" slecht; Meta kan het stilzetten. Stuur het minder vaak, of pas het aan.`,
      };
    }
    case 'account_update':
      return judgeAccount(news.value);
    case 'account_alerts':
      return judgeAlert(news.value);
    case 'account_review_update':
      return {
        key: 'review',
        ...(news.value.decision === 'REJECTED' && {
          text: `Meta heeft het WhatsApp-account van de winkel afgekeurd. ${manager}.`,
        }),
      };
    case 'phone_number_quality_update':
      return judgeNumber(news.value);
    case 'phone_number_name_update': {
      const { decision, display_phone_number: number = '' } = news.value;
      const key = `name of ${number}`;
      if (decision !== 'REJECTED') return { key };
      return { key, text: `Meta heeft de naam bij ${nameNumber(number)} afgekeurd. ${manager}.` };
    }
  }
}

type ValueOf<F extends News['field']> = Extract<News, { field: F }>['value'];

function judgeTemplate(value: ValueOf<'message_template_status_update'>): Alarm | undefined {
  const { event, message_template_name: name, message_template_language: language = '' } = value;
  const key = `template ${name} ${language}`;
  const reason = value.reason === undefined || value.reason === 'NONE' ? '' : ` (${value.reason})`;
  const what = {
    REJECTED: `afgekeurd${reason}; pas het aan en dien het opnieuw in`,
    PAUSED: `tijdelijk stilgezet${reason}; wie langer dan een dag niets schreef, hoort zolang niets van ons`,
    DISABLED: `uitgezet${reason}; maak een nieuw en dien dat in`,
    FLAGGED: `bijna stilgezet${reason}: klanten waarderen het slecht`,
    DELETED: 'verwijderd; dien het opnieuw in',
    PENDING_DELETION: 'over dertig dagen weg; dien het opnieuw in als dat niet de bedoeling is',
  }[event];
  if (what !== undefined) {
    return { key, text: `Het WhatsApp-sjabloon "${name}" (${language}) is door Meta ${what}.` };
  }
  return ['APPROVED', 'REINSTATED', 'UNPAUSED'].includes(event) ? { key } : undefined;
}

function judgeAccount(value: ValueOf<'account_update'>): Alarm | undefined {
  switch (value.event) {
    case 'ACCOUNT_RESTRICTION': {
      const kinds = (value.restriction_info ?? []).map((one) => one.restriction_type);
      if (kinds.length === 0) return { key: 'restriction' };
      const text = `Meta heeft het WhatsApp-account van de winkel beperkt (${kinds.join(', ')}). ${manager}.`;
      return { key: 'restriction', text };
    }
    case 'ACCOUNT_VIOLATION': {
      const kind = value.violation_info?.violation_type ?? 'onbekende reden';
      const text = `Volgens Meta houdt het WhatsApp-account van de winkel zich niet aan de regels (${kind}). ${manager}.`;
      return { key: 'violation', text };
    }
    case 'DISABLED_UPDATE': {
      const state = value.ban_info?.waba_ban_state;
      if (state === 'REINSTATE') return { key: 'ban' };
      const what =
        state === 'SCHEDULE_FOR_DISABLE' ? 'gaat binnenkort dicht' : 'is door Meta gesloten';
      return { key: 'ban', text: `Het WhatsApp-account van de winkel ${what}. ${manager}.` };
    }
    case 'ACCOUNT_DELETED':
    case 'ACCOUNT_OFFBOARDED':
    case 'PARTNER_REMOVED':
    case 'PARTNER_APP_UNINSTALLED':
      return {
        key: 'connection',
        text: 'Loket is losgekoppeld van het WhatsApp-account van de winkel. Koppel het opnieuw, zoals in deploy/whatsapp/README.md staat.',
      };
    case 'ACCOUNT_RECONNECTED':
    case 'PARTNER_ADDED':
    case 'PARTNER_APP_INSTALLED':
      return { key: 'connection' };
    default:
      return undefined;
  }
}

function judgeAlert(value: ValueOf<'account_alerts'>): Alarm | undefined {
  const { alert_severity, alert_status, alert_type } = { ...value, ...value.alert_info };
  const key = `alert ${alert_type ?? ''}`;
  const isOver = ['RESOLVED', 'INACTIVE', 'NONE'].includes(alert_status ?? '');
  if (isOver || alert_severity === 'INFORMATIONAL') return { key };
  const text = `Meta waarschuwt over het WhatsApp-account van de winkel (${alert_type ?? 'zonder naam'}). ${manager}.`;
  return { key, text };
}

function judgeNumber(value: ValueOf<'phone_number_quality_update'>): Alarm | undefined {
  const { event, display_phone_number: number = '', current_limit: limit = 'onbekend' } = value;
  const key = `number ${number}`;
  if (event === 'FLAGGED') {
    return {
      key,
      text: `Klanten waarderen berichten van ${nameNumber(number)} slecht; Meta kan het nummer beperken. Stuur minder berichten waar niemand om vroeg.`,
    };
  }
  if (event === 'DOWNGRADE') {
    return {
      key,
      text: `Meta laat ${nameNumber(number)} minder klanten aanschrijven die niet zelf schreven (${limit}). Antwoorden kan gewoon.`,
    };
  }
  return ['UNFLAGGED', 'UPGRADE', 'ONBOARDING'].includes(event) ? { key } : undefined;
}

// a number of the shop's own, which everybody may know
function nameNumber(number: string): string {
  return number === '' ? 'ons WhatsApp-nummer' : `ons nummer ${number}`;
}
