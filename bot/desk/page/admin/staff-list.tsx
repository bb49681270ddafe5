import { Badge, Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { permissions } from '../../api/permissions.ts';
import { desk as api } from '../api/desk-api.ts';
import type { Invited, Staff } from '../api/types.ts';
import { useDesk, useDeskState } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';
import { AddStaff } from './add-staff.tsx';
import { InviteLink } from './invite-link.tsx';
import { AdminPage, useTable } from './admin-page.tsx';

/** The staff. Administrators add people here, invite them again, and disable and enable accounts. */
export function StaffList({ back }: { back: () => void }) {
  const styles = useTable();
  const texts = useTexts();
  const desk = useDesk();
  const me = useDeskState((state) => state.me);
  const staff = useDeskState((state) => state.staff);
  const mayManage = permissions.manageStaff.includes(me.role);
  const [invited, setInvited] = useState<Invited>();
  useEffect(() => {
    desk.fetchStaff();
  }, [desk]);

  const after = (work: Promise<unknown>) => {
    work.then(desk.fetchStaff, desk.failed);
  };
  const change = ({ id, disabled }: Staff) => {
    after(api.changeStaff(id, { disabled: !disabled }));
  };

  return (
    <AdminPage title={texts.staff} back={back}>
      {invited && <InviteLink key={invited.link} {...invited} />}
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{texts.name}</th>
            <th>{texts.email}</th>
            <th>{texts.role}</th>
            <th>
              <span className="unseen">{texts.auditWhat}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {staff.map((one) => (
            <tr key={one.id}>
              <td>
                {one.name}{' '}
                {one.disabled ? (
                  <Badge appearance="tint" color="danger">
                    {texts.isDisabled}
                  </Badge>
                ) : (
                  one.present && (
                    <Badge appearance="tint" color="success">
                      {texts.present}
                    </Badge>
                  )
                )}
              </td>
              <td>{one.email}</td>
              <td>{texts.roles[one.role]}</td>
              <td>
                {mayManage && one.id !== me.id && (
                  <>
                    <Button
                      size="small"
                      aria-label={`${one.disabled ? texts.enable : texts.disable}: ${one.name}`}
                      onClick={() => {
                        change(one);
                      }}
                    >
                      {one.disabled ? texts.enable : texts.disable}
                    </Button>{' '}
                    <Button
                      size="small"
                      aria-label={`${texts.inviteAgain}: ${one.name}`}
                      onClick={() => {
                        after(api.invite(one.id).then(setInvited));
                      }}
                    >
                      {texts.inviteAgain}
                    </Button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayManage && (
        <AddStaff
          added={(one) => {
            setInvited(one);
            desk.fetchStaff();
          }}
        />
      )}
    </AdminPage>
  );
}
