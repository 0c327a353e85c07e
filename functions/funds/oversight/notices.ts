import type { NoticesOf } from '../../platform/notice.ts'
import { disclosureNotices } from './disclosure/notices.ts'
import { useNotices } from './moves/notices.ts'

export const oversightNotices: Record<string, NoticesOf> = { ...disclosureNotices, ...useNotices }
