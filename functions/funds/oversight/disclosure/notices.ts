import type { NoticeKind } from '../../../../shared/notices.ts'
import type { NoticesOf } from '../../../platform/notice.ts'

interface Said { told: string[]; title: string; dueOn: string }

const toStaff = (kind: NoticeKind): NoticesOf => ({ data }) => {
  const { told, title, dueOn } = data as unknown as Said
  return told.map((personId) => ({ personId, kind, values: { title, dueOn } }))
}

export const disclosureNotices: Record<string, NoticesOf> = {
  'disclosure.due': toStaff('disclosure.due'),
  'disclosure.late': toStaff('disclosure.late'),
}
