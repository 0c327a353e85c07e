import { noticeKinds } from '../../shared/notices.ts'
import { type Refusal, refusals } from '../../shared/refusals.ts'
import { type Request, commit } from '../platform/commit.ts'
import { listPage } from '../platform/list.ts'
import { Notice } from '../platform/notice.ts'
import { putRow, readRow } from '../platform/row.ts'

const inboxKey = (personId: string) => ({ pk: `person#${personId}`, sk: 'inbox' })
const mostUnread = 100

const isKnown = (notice: Notice): boolean => (noticeKinds as string[]).includes(notice.kind)

/** What was refused is told in the words of the refusal, which a notice carries as its `code`. */
const withWords = ({ values }: Notice): Notice['values'] => {
  const refusal = 'code' in values ? refusals[values.code as Refusal] : undefined
  return refusal ? { ...values, zh: refusal.zh, en: refusal.en } : values
}

/** A person's notices, newest first, and how many are unread (100 at most). */
export const seeNotices = async (
  { actor }: Request, paging: { cursor?: string | undefined; limit?: number | undefined },
) => {
  const partition = `notices#${actor.id}`
  const { upTo } = await readRow<{ upTo: string }>(inboxKey(actor.id)) ?? { upTo: '' }
  const [page, unread] = await Promise.all([
    listPage(Notice, { partition, newestFirst: true, ...paging }),
    listPage(Notice, { partition, ...(upTo ? { from: `${upTo}~` } : {}), limit: mostUnread }),
  ])
  const items = page.items.filter(isKnown).map((notice) => ({
    at: notice.at, kind: notice.kind as (typeof noticeKinds)[number], values: withWords(notice),
    unread: notice.at > upTo,
  }))
  return { ...page, items, unread: unread.items.length }
}

/** The person has read what came up to a moment. */
export const readNotices = (request: Request, { upTo }: { upTo: string }) => {
  const { actor } = request
  const draft = { type: 'notices.read', community: actor.community ?? '', data: { upTo }, answer: { upTo } }
  return commit(request, draft, putRow('inbox', inboxKey(actor.id), { upTo }, 'stale'))
}
