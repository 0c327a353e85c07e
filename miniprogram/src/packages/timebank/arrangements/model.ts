import type { Output } from '../../../../../shared/contract/index.ts'

export type Listed = Output<'GET /me/time-bank/arrangements'>['items'][number]
