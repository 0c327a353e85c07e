import type { seal } from '../../../shared/contract/seal.ts'
import { homeOf } from '../../platform/actor.ts'
import { commit } from '../../platform/commit.ts'
import type { Routes } from '../../platform/http.ts'
import { listPage } from '../../platform/list.ts'
import { checkSeal } from './check.ts'
import { Head, SealCheck } from './items.ts'
import { publicHead } from './publish.ts'
import { seeReceipt } from './receipt.ts'

const asPublic = ({ published, closedAt, ...head }: Head) => ({
  ...publicHead(head), closedAt,
  published: Object.entries(published).map(([place, { at, done, tries }]) => ({ place, at, done, tries })),
})

export const sealRoutes: Routes<typeof seal> = {
  'GET /seal/heads': async (_request, paging) => {
    const page = await listPage(Head, { partition: 'seal#heads', newestFirst: true, ...paging })
    return { ...page, items: page.items.map(asPublic) }
  },
  'GET /receipts/:movementId': seeReceipt,
  'POST /seal/checks': async (request) => {
    const report = await checkSeal()
    const data = { reportId: report.id, sound: report.sound }
    return commit(request, { type: 'seal.checked', community: homeOf(request.actor), data, answer: report })
  },
  'GET /seal/checks': async (_request, paging) =>
    listPage(SealCheck, { partition: 'seal#checks', newestFirst: true, ...paging }),
}
