import type { Output } from '../../../../../shared/contract/index.ts'

export type MyPoints = Output<'GET /me/points'>
export type RuleRow = MyPoints['rules'][number]

/** The rules that gave something this month, most first. */
export const gotThisMonth = ({ rules }: Pick<MyPoints, 'rules'>): RuleRow[] =>
  rules.filter(({ got }) => got !== 0).toSorted((one, other) => other.got - one.got)
