import { sequenceOf } from './transcript/sequence-of.ts';
import type { Action, Middleware } from './web-chat.ts';

const setButtons = 'WEB_CHAT/SET_SUGGESTED_ACTIONS';
const rejected = 'DIRECT_LINE/POST_ACTIVITY_REJECTED';

/**
 * Web Chat takes the buttons away as soon as the customer writes. They are still needed while the message has not
 * arrived, so they are put back until the bot has said something else.
 */
export function keepButtons(): { middleware: Middleware; onStuck: (stuck: boolean) => void } {
  let taken: object[] = [];
  let stuck = false;
  let failed = false;
  let putBack = () => {};

  return {
    onStuck(now) {
      if (now && !stuck) putBack();
      stuck = now;
    },
    middleware: ({ dispatch, getState }) => {
      putBack = () => {
        if (taken.length > 0) dispatch({ type: setButtons, payload: { suggestedActions: taken } });
      };
      return (next) => (action) => {
        note(action, getState().suggestedActions);
        const result = next(action);
        const cleared = action.type === setButtons && !action.payload?.suggestedActions?.length;
        if (action.type === rejected || (cleared && (stuck || failed))) putBack();
        return result;
      };
    },
  };

  function note({ type, payload = {} }: Action, shown: object[]) {
    const { activity } = payload;
    if (type === rejected) failed = true;
    else if (activity?.type !== 'message') return;
    else if (type === 'DIRECT_LINE/POST_ACTIVITY_PENDING') {
      failed = false;
      if (shown.length > 0) taken = shown;
    } else if (type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity.from?.role === 'bot') {
      // what only says that a message did not arrive asks for nothing new
      if (sequenceOf(activity) !== undefined) taken = [];
    }
  }
}

/**
 * A message that is sent once more takes the place of the one that failed: Web Chat would leave that standing, to be
 * sent again. It deletes by id alone, which what was never sent has to be given first.
 */
export const replaceOnRetry: Middleware = () => (next) => (action) => {
  const activity = action.type === 'DIRECT_LINE/POST_ACTIVITY' && action.payload?.activity;
  if (activity && activity.channelData?.['webchat:send-status'] === 'send failed') {
    const id = 'failed';
    next({ type: 'DIRECT_LINE/INCOMING_ACTIVITY', payload: { activity: { ...activity, id } } });
    next({ type: 'DIRECT_LINE/DELETE_ACTIVITY', payload: { activityID: id } });
  }
  return next(action);
};
