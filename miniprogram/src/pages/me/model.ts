import type { Me } from '../../state/me.ts'

const leading = ['teamLeader', 'communityAdmin', 'streetAdmin', 'cityAdmin']

/** Whoever may lead sees the leader's pages. */
export const mayLead = ({ roles }: Pick<Me, 'roles'>): boolean => roles.some(({ role }) => leading.includes(role))

/** Who hands over what was redeemed: the station's people. */
export const mayHandOver = ({ roles }: Pick<Me, 'roles'>): boolean => roles.some(({ role }) => role === 'stationStaff')

const bringing = ['stationStaff', 'gridWorker', 'communityAdmin', 'streetAdmin', 'cityAdmin']

/** Who brings it to those that cannot come. */
export const mayBring = ({ roles }: Pick<Me, 'roles'>): boolean => roles.some(({ role }) => bringing.includes(role))

/** Whoever belongs to the review group rates what neighbours apply for. */
export const mayRate = ({ roles }: Pick<Me, 'roles'>): boolean => roles.some(({ role }) => role === 'pointRater')

const onThePhone = ['teamLeader', 'pointRater']

/** The console is for people with an office. */
export const mayUseConsole = ({ roles }: Pick<Me, 'roles'>): boolean => roles.some(({ role }) => !onThePhone.includes(role))
