import { type MovementDraft } from '../functions/ledger/plan.ts'
import { loadLedger, move } from './ledger.ts'

/**
 * One process of the hammer. Arguments: clients, seconds, owners by commas. Every client moves minutes between the
 * same few members and orders until the time is over; the process tells what came of it as one line of JSON.
 */
const [clients = '64', seconds = '5', names = ''] = process.argv.slice(2)
const owners = names.split(',')
const ledger = await loadLedger()
const outcomes: Record<string, number> = {}
const end = Date.now() + Number(seconds) * 1000
const any = (): string => owners[Math.trunc(Math.random() * owners.length)] ?? ''

const draft = (): MovementDraft => {
  const amount = 1 + Math.trunc(Math.random() * 40)
  const kinds = ['credit.hold', 'credit.giveBack', 'credit.pay'] as const
  return move(kinds[Math.trunc(Math.random() * kinds.length)] ?? 'credit.hold', any(), any(), amount)
}

const client = async (): Promise<void> => {
  while (Date.now() < end) {
    const outcome = await ledger.postAll(draft()).then(() => 'done', (error: { code?: string; message: string }) =>
      error.code ?? error.message)
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  }
}
await Promise.all(Array.from({ length: Number(clients) }, client))
process.stdout.write(`${JSON.stringify(outcomes)}\n`)
