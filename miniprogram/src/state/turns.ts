import { Refused } from '../../../shared/client.ts'
import { go } from '../navigate.ts'
import { comesUp, placeFor } from './turn-rules.ts'

// Once: who has said “not now” is not led there again and again; the notice on the page still shows the way.
const turned = new Set<string>()

/** Where a refusal asks for something first, the page that does it comes up by itself. */
export const turnTo = (error: unknown): void => {
  const place = error instanceof Refused ? placeFor(error.problem.code) : undefined
  if (place === undefined || !comesUp(place) || turned.has(place)) return
  turned.add(place)
  go(place)
}

/** It has been done: the next time is another matter. */
export const forgetTurns = (): void => turned.clear()
