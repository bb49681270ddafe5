import type { Language } from '../../language.ts';
import { texts } from '../texts.ts';
import { timeOf } from '../time.ts';
import type { Activity, ActivityStatus, WebChatProperties } from '../web-chat.ts';

/*
 * Who wrote a message, beside it. React is inside Web Chat and not handed out, so what is ours is the element
 * that it would show, with the insides replaced.
 */

/** The name of the member of staff who wrote it; `undefined` for bot and customer. */
export function staffNameIn({ from }: Activity): string | undefined {
  return from?.id === 'staff' ? from.name : undefined;
}

/** With whom of the staff the customer talks from this message on: who wrote it, or has just taken the conversation. */
export function staffTalkingIn(activity: Activity): string | undefined {
  const claim = activity.entities?.find(({ type }) => type === 'claim');
  return staffNameIn(activity) ?? claim?.by;
}

/** What Web Chat shows beside and under the messages: each speaker apart, with a name and time of ours. */
export function speakerMiddleware(
  language: Language,
): Pick<
  WebChatProperties,
  'activityStatusMiddleware' | 'avatarMiddleware' | 'groupActivitiesMiddleware'
> {
  return {
    activityStatusMiddleware: () => (next) => (status) =>
      createStatus(status, next(status), language),
    avatarMiddleware: () => (next) => (request) => {
      const shown = next(request);
      const name = staffNameIn(request.activity);
      if (shown === false || name === undefined) return shown;
      const children = Array.from(name)[0]?.toUpperCase();
      const props = { 'aria-hidden': true, className: 'colleague', children };
      return () => ({ ...shown(), type: 'div', props });
    },
    // Web Chat's own groups tell the customer from all others alone
    groupActivitiesMiddleware: () => (next) => (request) => {
      const groups = next(request);
      return { ...groups, sender: groups.sender.flatMap(groupBySpeaker) };
    },
  };
}

/** The name and time under a message: Web Chat's own time reads "8:49 a.m." in Dutch as well. */
function createStatus(status: ActivityStatus, shown: object, language: Language): object {
  const { activity, hideTimestamp, sendState } = status;
  if (sendState === 'send failed' && activity.attachments?.length) {
    // the file is gone from the page, so that Web Chat could not send it again
    return { ...shown, type: 'p', props: { className: 'time', children: texts[language].notSent } };
  }
  if (sendState !== 'sent' || !activity.timestamp) return shown;
  const time = timeOf(activity.timestamp, language);
  const props = {
    className: hideTimestamp ? 'unseen' : 'time',
    dateTime: activity.timestamp,
    children: [staffNameIn(activity), time].filter(Boolean).join(' · '),
  };
  return { ...shown, type: 'time', props };
}

function groupBySpeaker(activities: Activity[]): Activity[][] {
  const groups: Activity[][] = [];
  for (const activity of activities) {
    const last = groups.at(-1);
    if (last?.[0] && staffNameIn(last[0]) === staffNameIn(activity)) last.push(activity);
    else groups.push([activity]);
  }
  return groups;
}
