import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { auditors } from '../../../shared/contract/auditors.ts'
import { reviewRoles } from '../../../shared/roles.ts'
import { chinaDayEnd, chinaDayStart } from '../../../shared/units.ts'
import type { Asset } from '../../ledger/chart.ts'
import type { JournalRow } from '../../ledger/items.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import { listPage } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { journalPages } from '../journal-pages.ts'
import { Sample, SampleReview } from './items.ts'
import { type Ranked, drawFrom, mustBeDrawable } from './selection.ts'

type Input<C extends keyof typeof auditors> = Given<(typeof auditors)[C]>

const mostInSample = 200

const view = ({ drawn: _, ...sample }: Sample) => sample

const draw = async ({ community, from, to, seed, size }: Input<'POST /audit/samples'>) => {
  let drawn: Ranked<JournalRow>[] = []
  let population = 0
  for await (const rows of journalPages(community, chinaDayStart(from), chinaDayEnd(to))) {
    population += rows.length
    mustBeDrawable(population)
    drawn = drawFrom(drawn, rows, seed, size)
  }
  return { drawn: drawn.map(({ row }) => row), population }
}

/**
 * Draw a sample from what was booked on days that are over, so that everybody draws from the same.
 * Refuses with `role.scope`, `period.open`, `sample.tooLarge`.
 */
export const drawSample = async (request: Request, input: Input<'POST /audit/samples'>) => {
  mustReach(request.actor, reviewRoles, input.community)
  must(chinaDayEnd(input.to) < momentText(request.at), 'period.open')
  const { drawn, population } = await draw(input)
  const sample: Sample = {
    ...input, id: newId('smp'), population, drawnAt: momentText(request.at),
    drawnByName: request.actor.nameMasked ?? '*',
    drawn: drawn.map(({ movementId, movement, asset, amount, bookedAt }) =>
      ({ movementId, movement, asset, amount, bookedAt })),
  }
  const data = { sampleId: sample.id, ...input, population }
  return commit(request, { type: 'sample.drawn', community: input.community, data, answer: view(sample) },
    write(Sample.build(PutTransaction).item(sample).options({ condition: { attr: 'id', exists: false } }), 'stale'))
}

export const seeSamples = async (request: Request, input: Input<'GET /audit/samples'>) => {
  const { community, cursor, limit } = input
  mustReach(request.actor, reviewRoles, community)
  const page = await listPage(Sample, { partition: `samples#${community}`, newestFirst: true, cursor, limit })
  return { ...page, items: page.items.map(view) }
}

const findSample = async (community: string, id: string): Promise<Sample> => {
  const { Item } = await Sample.build(GetItemCommand).key({ community, id }).options({ consistent: true }).send()
  return Item ?? refuse('sample.unknown')
}

export const seeSample = async (request: Request, { community, sampleId }: Input<'GET /audit/samples/:sampleId'>) => {
  mustReach(request.actor, reviewRoles, community)
  const sample = await findSample(community, sampleId)
  const { items } = await listPage(SampleReview, { partition: `sample#${sampleId}`, limit: mostInSample })
  const reviews = new Map(items.map(({ sampleId: _, ...review }) => [review.movementId, review]))
  return {
    sample: view(sample),
    items: sample.drawn.map(({ asset, ...row }) => {
      const review = reviews.get(row.movementId)
      return { ...row, asset: asset as Asset, ...(review ? { review } : {}) }
    }),
  }
}

/** Record what a review found. Refuses with `role.scope`, `sample.unknown`, `sample.reviewed`. */
export const reviewSample = async (request: Request, input: Input<'POST /audit/samples/:sampleId/reviews'>) => {
  const { community, sampleId, movementId, result, note } = input
  mustReach(request.actor, reviewRoles, community)
  const { drawn } = await findSample(community, sampleId)
  must(drawn.some((row) => row.movementId === movementId), 'sample.unknown')
  const review = {
    movementId, result, ...(note ? { note } : {}), reviewedByName: request.actor.nameMasked ?? '*',
    reviewedAt: momentText(request.at),
  }
  return commit(request, { type: 'sample.reviewed', community, data: { ...input }, answer: review },
    write(SampleReview.build(PutTransaction).item({ sampleId, ...review })
      .options({ condition: { attr: 'sampleId', exists: false } }), 'sample.reviewed'))
}
