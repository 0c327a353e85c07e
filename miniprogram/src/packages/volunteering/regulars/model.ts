import type { Output } from '../../../../../shared/contract/index.ts'

export type Regular = Output<'GET /me/regulars'>['items'][number]
