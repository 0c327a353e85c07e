import type { Output } from '../../../../../shared/contract/index.ts'

export type Exchange = Output<'GET /time-bank/exchanges/:exchangeId'>
export type Line = Exchange['lines'][number]

/** Whether it waits for me: it is open, and I have a line that I have not agreed to. */
export const waitsFor = ({ status, lines }: Exchange, personId: string): boolean =>
  status === 'open' && lines.some((line) => line.personId === personId && !line.accepted)

/** What waits for me first, the others as they came. */
export const waitingFirst = (exchanges: readonly Exchange[], personId: string): Exchange[] => [
  ...exchanges.filter((one) => waitsFor(one, personId)), ...exchanges.filter((one) => !waitsFor(one, personId)),
]

export const tones = { open: 'waiting', done: 'good', refused: 'plain', expired: 'plain' } as const
