import type { Me } from '../../state/me.ts'

const leading = ['teamLeader', 'communityAdmin', 'streetAdmin', 'cityAdmin']

/** Whoever may lead sees the leader's pages. */
export const mayLead = ({ roles }: Pick<Me, 'roles'>): boolean => roles.some(({ role }) => leading.includes(role))

/** The console is for people with an office. */
export const mayUseConsole = ({ roles }: Pick<Me, 'roles'>): boolean => roles.some(({ role }) => role !== 'teamLeader')
