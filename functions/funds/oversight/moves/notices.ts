import type { EventRow } from '../../../platform/event.ts'
import type { NoticeDraft, NoticesOf } from '../../../platform/notice.ts'

interface Said {
  changeId: string; fromTitle: string; toTitle: string; donorId?: string; officerId: string; voters?: string[]
}

const said = ({ data }: EventRow) => {
  const { changeId, fromTitle, toTitle, donorId, officerId, voters = [] } = data as unknown as Said
  return { donorId, officerId, voters, values: { changeId, from: fromTitle, to: toTitle } }
}
const toDonor = (kind: 'useChange.asked' | 'useChange.moved') => (event: EventRow): NoticeDraft[] => {
  const { donorId, values } = said(event)
  return donorId ? [{ personId: donorId, kind, values }] : []
}
const toOfficer = (kind: 'useChange.consented' | 'useChange.declined') => (event: EventRow): NoticeDraft[] => {
  const { officerId, values } = said(event)
  return [{ personId: officerId, kind, values }]
}
/** Whoever votes on it now. */
const toVoters = (event: EventRow): NoticeDraft[] => {
  const { voters, values } = said(event)
  return voters.map((personId) => ({ personId, kind: 'useChange.toDecide', values }))
}

export const useNotices: Record<string, NoticesOf> = {
  'useChange.asked': (event) => [...toDonor('useChange.asked')(event), ...toVoters(event)],
  'useChange.consented': (event) => [...toOfficer('useChange.consented')(event), ...toVoters(event)],
  'useChange.moved': toDonor('useChange.moved'), 'useChange.declined': toOfficer('useChange.declined'),
}
