import { lazy } from 'react';

const audit = () => import('../admin/audit.tsx');
const staffList = () => import('../admin/staff-list.tsx');
const memberPanel = () => import('./member-panel.tsx');
const ownPassword = () => import('./own-password.tsx');
const openCases = () => import('../cases/open-cases.tsx');
const cases = () => import('../cases/cases.tsx');

/* Parts that are not needed when the desk opens. */
export const Audit = lazy(() => audit().then((part) => ({ default: part.Audit })));
export const StaffList = lazy(() => staffList().then((part) => ({ default: part.StaffList })));
export const MemberPanel = lazy(() =>
  memberPanel().then((part) => ({ default: part.MemberPanel })),
);
export const OwnPassword = lazy(() =>
  ownPassword().then((part) => ({ default: part.OwnPassword })),
);

export const Cases = lazy(() => cases().then((part) => ({ default: part.Cases })));
export const OpenCases = lazy(() => openCases().then((part) => ({ default: part.OpenCases })));

/** With the libraries of Teams, which nobody needs outside of it. */
export const TeamsSignIn = lazy(() =>
  import('../teams/teams-sign-in.tsx').then((part) => ({ default: part.TeamsSignIn })),
);

/** Fetches them once the desk is shown: later there may be no connection, or another release on the server. */
export function prefetchParts(): void {
  for (const part of [audit, staffList, memberPanel, ownPassword, cases, openCases])
    part().catch(() => undefined);
}
