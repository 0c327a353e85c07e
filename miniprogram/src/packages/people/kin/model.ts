import type { Output } from '../../../../../shared/contract/index.ts'

export type Mandate = Output<'GET /me/mandates'>['given'][number]
export type Kin = Output<'GET /me/kin'>['items'][number]

/** What has ended or was revoked is history, and not shown among those who may act. */
export const active = (mandates: readonly Mandate[]): Mandate[] => mandates.filter(({ status }) => status === 'active')
