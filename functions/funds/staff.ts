/** Who may look into a fund's work; what each of them may do besides, the calls say. */
export const staffRoles = [
  'fundOfficer', 'fundApprover', 'fundPayer', 'communityAdmin', 'streetAdmin', 'cityAdmin', 'auditor',
] as const
