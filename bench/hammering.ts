import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { loadLedger, newMembers } from './ledger.ts'

export interface Hammered {
  outcomes: Record<string, number>
  /** What was in all accounts together before and after, and the lowest balance that any entry ever showed. */
  before: number
  after: number
  lowest: number
}

const minutesEach = 200

const oneProcess = async (clients: number, seconds: number, owners: string[]): Promise<Record<string, number>> => {
  const file = fileURLToPath(new URL('hammer-client.ts', import.meta.url))
  const child = spawn(process.execPath, [file, String(clients), String(seconds), owners.join(',')],
    { stdio: ['ignore', 'pipe', 'inherit'] })
  return JSON.parse(await text(child.stdout)) as Record<string, number>
}

/**
 * Many clients on few accounts, in several processes at once: within one process work on an account takes turns, so
 * only processes show the races. The environment names the database.
 */
export const hammer = async (
  { processes, clients, seconds, people }: { processes: number; clients: number; seconds: number; people: number },
): Promise<Hammered> => {
  const ledger = await loadLedger()
  const owners = await newMembers(ledger, people, minutesEach)
  const each = Math.ceil(clients / processes)
  const told = await Promise.all(Array.from({ length: processes }, () => oneProcess(each, seconds, owners)))
  const outcomes: Record<string, number> = {}
  for (const one of told) {
    for (const [outcome, count] of Object.entries(one)) outcomes[outcome] = (outcomes[outcome] ?? 0) + count
  }
  let after = 0
  let lowest = Infinity
  for (const account of owners.flatMap((owner) => [`timeCredit:member:${owner}`, `timeCredit:order:${owner}`])) {
    let cursor: string | undefined
    let newest: number | undefined
    do {
      const page = await ledger.statement(account, cursor, 500)
      newest ??= page.items[0]?.balance ?? 0
      for (const { balance } of page.items) lowest = Math.min(lowest, balance)
      cursor = page.cursor
    } while (cursor)
    after += newest
  }
  return { outcomes, before: people * minutesEach, after, lowest }
}
