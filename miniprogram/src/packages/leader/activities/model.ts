import type { Output } from '../../../../../shared/contract/index.ts'

export type ActivityFile = Output<'GET /me/activities'>['items'][number]
