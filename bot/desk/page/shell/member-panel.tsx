import {
  Button,
  Divider,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { DoorArrowRightRegular } from '@fluentui/react-icons/svg/door-arrow-right';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { KeyboardRegular } from '@fluentui/react-icons/svg/keyboard';
import { PeopleSettingsRegular } from '@fluentui/react-icons/svg/people-settings';
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out';
import type { ReactElement } from 'react';
import { changeSettings, useSettings, type Settings } from '../state/settings.ts';
import { useDesk, useDeskState } from '../state/use-desk.ts';
import { isTab } from '../teams/tab.ts';
import { permissions } from '../../api/permissions.ts';
import { languages, useTexts } from '../texts/texts.ts';
import { requestNotifications, ring } from './alerts.ts';
import { Modal } from '../ui/modal.tsx';
import { go } from '../route.ts';

const useStyles = makeStyles({
  panel: { width: '290px', display: 'flex', flexDirection: 'column', gap: '8px' },
  who: { padding: '0 4px', display: 'flex', flexDirection: 'column' },
  name: { fontWeight: tokens.fontWeightSemibold },
  more: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  group: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, border: 'none' },
  heading: {
    padding: '0 4px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  item: { justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular, width: '100%' },
});

const ownNames = { nl: 'Nederlands', en: 'English' };
const themeTexts = { system: 'asSystem', light: 'light', dark: 'dark' } as const;

/** Settings, the other pages, and signing out. */
export function MemberPanel(props: {
  target: HTMLElement | null;
  close: () => void;
  showKeys: () => void;
  changePassword: () => void;
  signOut: (everywhere: boolean) => void;
}) {
  const { target, close, showKeys, changePassword, signOut } = props;
  const styles = useStyles();
  const texts = useTexts();
  const me = useDeskState((state) => state.me);

  const item = (icon: ReactElement, text: string, act: () => void) => (
    <Button
      className={styles.item}
      appearance="subtle"
      icon={icon}
      onClick={() => {
        close();
        act();
      }}
    >
      {text}
    </Button>
  );
  return (
    <Modal below={target} close={close} title={texts.menu(me.name)}>
      <div className={styles.panel}>
        <div className={styles.who}>
          <span className={styles.name}>{me.name}</span>
          <span className={styles.more}>
            {texts.roles[me.role]} · {me.email}
          </span>
        </div>
        <Divider aria-hidden />
        <SettingsFields />
        <Divider aria-hidden />
        <div className={styles.group}>
          {item(<KeyboardRegular />, texts.keys, showKeys)}
          {permissions.readAudit.includes(me.role) &&
            item(<HistoryRegular />, texts.audit, () => {
              go('/desk/audit');
            })}
          {permissions.manageStaff.includes(me.role) &&
            item(<PeopleSettingsRegular />, texts.staff, () => {
              go('/desk/staff');
            })}
        </div>
        {/* in the tab, Teams says who somebody is */}
        {!isTab && (
          <>
            <Divider aria-hidden />
            <div className={styles.group}>
              {item(<KeyRegular />, texts.ownPassword, changePassword)}
              {item(<SignOutRegular />, texts.signOut, () => {
                signOut(false);
              })}
              {item(<DoorArrowRightRegular />, texts.signOutEverywhere, () => {
                signOut(true);
              })}
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}

function SettingsFields() {
  const styles = useStyles();
  const texts = useTexts();
  const desk = useDesk();
  const { language, sound, notifications, holdReplies } = useSettings();

  async function notify(wanted: boolean): Promise<void> {
    const may = wanted && (await requestNotifications());
    changeSettings({ notifications: may });
    if (wanted && !may) desk.say({ intent: 'warning', text: texts.notificationsDenied });
  }

  return (
    <>
      <fieldset className={styles.group}>
        <legend className={styles.heading}>{texts.alerts}</legend>
        <Switch
          label={texts.sound}
          checked={sound}
          onChange={(_event, { checked }) => {
            changeSettings({ sound: checked });
            if (checked) ring();
          }}
        />
        {/* browsers let no frame of another site ask */}
        {!isTab && (
          <Switch
            label={texts.notifications}
            checked={notifications}
            onChange={(_event, { checked }) => void notify(checked)}
          />
        )}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.heading}>{texts.writing}</legend>
        <Switch
          label={texts.holdReplies}
          checked={holdReplies}
          onChange={(_event, { checked }) => {
            changeSettings({ holdReplies: checked });
          }}
        />
      </fieldset>
      {!isTab && <LookFields />}
      <div className={styles.group}>
        <span className={styles.heading} aria-hidden>
          {texts.deskLanguage}
        </span>
        <RadioGroup
          layout="horizontal"
          aria-label={texts.deskLanguage}
          value={language}
          onChange={(_event, { value }) => {
            changeSettings({ language: value as Settings['language'] });
          }}
        >
          {languages.map((value) => (
            <Radio key={value} value={value} label={ownNames[value]} lang={value} />
          ))}
        </RadioGroup>
      </div>
    </>
  );
}

function LookFields() {
  const styles = useStyles();
  const texts = useTexts();
  const { look } = useSettings();
  return (
    <div className={styles.group}>
      <span className={styles.heading} aria-hidden>
        {texts.appearance}
      </span>
      <RadioGroup
        aria-label={texts.appearance}
        value={look}
        onChange={(_event, { value }) => {
          changeSettings({ look: value as Settings['look'] });
        }}
      >
        {(Object.keys(themeTexts) as (keyof typeof themeTexts)[]).map((value) => (
          <Radio key={value} value={value} label={texts[themeTexts[value]]} />
        ))}
      </RadioGroup>
    </div>
  );
}
