import type { Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'

export type SealHead = Output<'GET /seal/heads'>['items'][number]

/** Every head is shown: this list has no filter. */
export const keepHead = (all: boolean) => (): boolean => all

export const headHeader = ['day', 'events', 'firstLink', 'lastLink', 'previous', 'root', 'head', 'published'] as const
export const headCells = ({ day, events, firstLink, lastLink, previous, root, hash, published }: SealHead): Cell[] =>
  [day, events, firstLink, lastLink, previous, root, hash,
    published.filter(({ done }) => done).map(({ place, at }) => `${place} ${at}`).join('; ')]
