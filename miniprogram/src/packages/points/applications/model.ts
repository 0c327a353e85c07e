import type { Output } from '../../../../../shared/contract/index.ts'

export type Application = Output<'GET /me/point-applications'>['items'][number]

export const toneOf = ({ state }: Pick<Application, 'state'>): 'good' | 'waiting' | 'plain' =>
  (state === 'booked' ? 'good' : state === 'refused' || state === 'withdrawn' ? 'plain' : 'waiting')

export const mayWithdraw = ({ state }: Pick<Application, 'state'>): boolean => ['look', 'rating', 'notice'].includes(state)

/** Whether somebody has objected and waits for an answer. */
export const isObjected = ({ objections }: Pick<Application, 'objections'>): boolean =>
  objections.some(({ outcome }) => outcome === undefined)

/** What the community has answered, newest first. */
export const answersTo = ({ objections }: Pick<Application, 'objections'>): string[] =>
  objections.flatMap(({ answer }) => answer ?? []).reverse()
