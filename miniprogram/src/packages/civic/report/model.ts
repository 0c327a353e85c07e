import type { SnapKind } from '../../../../../shared/civic.ts'
import type { Input } from '../../../../../shared/contract/index.ts'
import type { Spot } from '../../../locate.ts'

export interface Draft { kind: SnapKind | ''; text: string; place: string; spot: Spot | null; who: 'named' | 'anonymous' | '' }
export const emptyDraft: Draft = { kind: '', text: '', place: '', spot: null, who: '' }

export const steps = ['kind', 'text', 'place', 'photos', 'who', 'check'] as const
// As many as the server takes.
export const mostPhotos = 3

/** What is sent; the same draft is the same request, however often it is sent. */
export const reportOf = ({ kind, text, place, spot, who }: Draft, photos: string[]): Input<'POST /snap-reports'> => ({
  kind: kind === '' ? 'other' : kind, text: text.trim(), place: place.trim(), anonymous: who === 'anonymous', photos,
  ...(spot === null ? {} : { spot }),
})
