import { listPage } from '../../platform/list.ts'
import type { Campaign } from '../campaigns/items.ts'
import { Disclosure, publishedOf } from '../oversight/disclosure/items.ts'
import { keptFor } from './kept.ts'

const mostShown = 10
const keptMs = 10 * 60_000

const newest = keptFor(keptMs, async (key) => {
  const [campaignId = ''] = key.split(' ')
  const partition = publishedOf(campaignId)
  const { items } = await listPage(Disclosure, { partition, index: true, newestFirst: true, limit: mostShown })
  return items.map(({ title, text, inFull, photos, decidedAt = '', sums }) =>
    ({ title, text, inFull, photos: photos.length, at: decidedAt, ...(sums ? { sums } : {}) }))
})

/**
 * The ten newest updates that a campaign has published. What it published last stands in its own row, so a campaign
 * that has changed is looked at anew, and another keeps its minute at one read unit (decision 102).
 */
export const toldBy = ({ campaignId, version, disclosed }: Campaign) =>
  (disclosed ? newest(`${campaignId} ${version}`) : Promise.resolve([]))
