import type { NoticeDraft, NoticesOf } from '../../platform/notice.ts'

interface Said {
  name: string; leaderId?: string; personId?: string; personName?: string; minutes?: number; reason?: string
}

const tell = (draft: (said: Said) => NoticeDraft): NoticesOf => ({ data }) => [draft(data as Said)]

/** Who is told of what happens to a team: its leader of its review, whoever asked to join, and the elder. */
export const teamNotices: Record<string, NoticesOf> = {
  'team.approved': tell(({ name, leaderId = '' }) => ({ personId: leaderId, kind: 'team.approved', values: { name } })),
  'team.refused': tell(({ name, leaderId = '', reason = '' }) =>
    ({ personId: leaderId, kind: 'team.refused', values: { name, reason } })),
  'team.closed': tell(({ name, leaderId = '', reason = '' }) =>
    ({ personId: leaderId, kind: 'team.closed', values: { name, reason } })),
  'team.joinAsked': tell(({ name, leaderId = '', personName = '' }) =>
    ({ personId: leaderId, kind: 'team.joinAsked', values: { name, who: personName } })),
  'team.memberAccepted': tell(({ name, personId = '' }) => ({ personId, kind: 'team.accepted', values: { name } })),
  'team.memberRefused': tell(({ name, personId = '' }) => ({ personId, kind: 'team.notAccepted', values: { name } })),
  'team.gave': tell(({ name, personId = '', minutes = 0 }) =>
    ({ personId, kind: 'team.gave', values: { name, minutes } })),
}
