import type { NoticesOf } from '../platform/notice.ts'
import { meetingNotices } from './meetings/notices.ts'
import { reportNotices } from './reports/notices.ts'

export const civicNotices: Record<string, NoticesOf> = { ...reportNotices, ...meetingNotices }
