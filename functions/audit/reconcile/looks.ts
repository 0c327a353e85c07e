import type { Fault } from '../items.ts'

const looks = 3
const pause = { ms: 1500 }

/** How long to wait between looks: for tests, whose commits do not take seconds to pass by. */
export const pauseBetweenLooks = (ms: number): void => { pause.ms = ms }

const keyOf = ({ code, subject }: Fault): string => `${code} ${subject}`

/** The faults that every look finds. What one of them does not find was only a commit passing by. */
export const inEveryLook = async (look: () => Promise<Fault[]>): Promise<Fault[]> => {
  let faults = await look()
  for (let again = 1; again < looks && faults.length > 0; again++) {
    await new Promise((resolve) => setTimeout(resolve, pause.ms))
    const seen = new Set((await look()).map(keyOf))
    faults = faults.filter((fault) => seen.has(keyOf(fault)))
  }
  return faults
}
