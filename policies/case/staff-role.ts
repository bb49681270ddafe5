/** What members of staff may be; `admin` may do what a manager may, and runs the desk besides. */
export const staffRoles = ['agent', 'manager', 'board', 'admin'] as const;

export type StaffRole = (typeof staffRoles)[number];
