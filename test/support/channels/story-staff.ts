import type { TestApp } from '../app.ts';
import type { Answer, StaffMember } from '../desk/staff-member.ts';
import { atTheApi, hire } from '../desk/staff.ts';
import { sampleOf } from './samples.ts';
import type { StoryStaff } from './story-channel.ts';

/** Anna at the API of the desk, with the conversation of this id. She rejects where she may not, or is not there. */
export async function storyStaff(
  app: TestApp,
  staffed: boolean,
  conversation: () => Promise<string>,
): Promise<StoryStaff> {
  const anna = staffed ? await atTheApi(app, await hire(app.dataDir, 'Anna')) : undefined;
  const allowed = async (act: (of: StaffMember, id: string) => Promise<Answer>) => {
    if (anna === undefined) throw new Error('the story has no staff');
    const { status, body } = await act(anna, await conversation());
    if (status >= 300) throw new Error(`staff may not: ${status} ${JSON.stringify(body)}`);
  };
  return {
    claims: () => allowed((staff, id) => staff.claim(id)),
    says: (text) => allowed((staff, id) => staff.says(id, text)),
    hands: ({ name, contentType }, text) =>
      allowed((staff, id) => {
        const form = new FormData();
        form.append('message', JSON.stringify({ text }));
        form.append('file', new Blob([sampleOf(contentType)], { type: contentType }), name);
        return staff.post(`conversations/${id}/messages`, form);
      }),
    handsBack: () => allowed((staff, id) => staff.post(`conversations/${id}/hand-back`)),
  };
}
