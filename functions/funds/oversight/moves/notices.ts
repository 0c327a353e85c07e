import type { EventRow } from '../../../platform/event.ts'
import type { NoticeDraft, NoticesOf } from '../../../platform/notice.ts'

interface Said { changeId: string; fromTitle: string; toTitle: string; donorId?: string; officerId: string }

const said = ({ data }: EventRow) => {
  const { changeId, fromTitle, toTitle, donorId, officerId } = data as unknown as Said
  return { donorId, officerId, values: { changeId, from: fromTitle, to: toTitle } }
}
const toDonor = (kind: 'useChange.asked' | 'useChange.moved') => (event: EventRow): NoticeDraft[] => {
  const { donorId, values } = said(event)
  return donorId ? [{ personId: donorId, kind, values }] : []
}
const toOfficer = (kind: 'useChange.consented' | 'useChange.declined') => (event: EventRow): NoticeDraft[] => {
  const { officerId, values } = said(event)
  return [{ personId: officerId, kind, values }]
}

export const useNotices: Record<string, NoticesOf> = {
  'useChange.asked': toDonor('useChange.asked'), 'useChange.moved': toDonor('useChange.moved'),
  'useChange.consented': toOfficer('useChange.consented'), 'useChange.declined': toOfficer('useChange.declined'),
}
