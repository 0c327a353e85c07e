import { startSystem } from '../../infra/local/system.ts'

/**
 * The local system in a process of its own, to be killed. `load`: eight clients move what they can, and each event
 * that was acknowledged is told as a line. `check`: tells which of the events on stdin are there, and what
 * reconciliation finds.
 */
const [folder = '', task = 'load'] = process.argv.slice(2)
const system = await startSystem({ dataFolder: folder })
const { loadLedger, move } = await import('../../bench/ledger.ts')
const say = (value: unknown): void => { process.stdout.write(`${JSON.stringify(value)}\n`) }
process.on('disconnect', () => process.exit(0))

const load = async (): Promise<void> => {
  const { postAll } = await loadLedger()
  const owners = ['a', 'b', 'c']
  const any = () => owners[Math.trunc(Math.random() * owners.length)] ?? ''
  const client = async (): Promise<void> => {
    for (;;) {
      const drafts = [
        move('credit.earn', 'c', any(), 5), move('credit.hold', any(), any(), 3), move('credit.pay', any(), any(), 2),
        move('gift.receive', 'c', 'fund', 100), move('disbursement.hold', 'fund', any(), 50),
      ]
      const chosen = drafts[Math.trunc(Math.random() * drafts.length)]
      if (!chosen) continue
      await postAll(chosen).then(say, (error: { code?: string }) => {
        if (!['balance.short', 'balance.over', 'busy'].includes(error.code ?? '')) throw error
      })
    }
  }
  await Promise.all(Array.from({ length: 8 }, client))
}

const check = async (): Promise<void> => {
  const ids = await new Promise<string[]>((resolve) => { process.once('message', (message) => resolve(message as string[])) })
  await system.drain()
  const { findEvent } = await import('../../functions/platform/reaction.ts')
  const { reconcile } = await import('../../functions/audit/reconcile.ts')
  const { holding } = await import('../../functions/entry/documents.ts')
  // The orders of the load are accounts alone, without a document.
  holding.forEach((end) => end())
  const lost: string[] = []
  for (const id of ids) if (!await findEvent(id)) lost.push(id)
  const { balanced, faults, movements } = await reconcile()
  say({ lost, balanced, faults, movements })
}

await (task === 'load' ? load() : check())
