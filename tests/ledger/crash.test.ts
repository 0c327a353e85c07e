import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { endOrphan } from '../../infra/local/orphan.ts'

const folder = mkdtempSync(join(tmpdir(), 'linli-crash-'))
const kills = Number(process.env.LINLI_KILLS ?? 20)
const children: ChildProcess[] = []
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await endOrphan(join(folder, 'database.sqlite'))
  rmSync(folder, { recursive: true, force: true })
})

const environment = (): NodeJS.ProcessEnv => {
  // The system starts a database of its own on the folder, and names its own tables.
  const { LINLI_DYNAMODB_ENDPOINT: _, ...rest } = process.env
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !/^LINLI_(TABLE|KEYS|WECHAT)/.test(name)))
}

const start = (task: string): ChildProcess => {
  const child = fork(fileURLToPath(new URL('run-load.ts', import.meta.url)), [folder, task], {
    env: environment(), stdio: ['ignore', 'pipe', 'inherit', 'ipc'], execArgv: [],
  })
  children.push(child)
  return child
}

/** The lines that a process tells, until it is killed so long after the first. */
const linesOf = (child: ChildProcess, killAfterMs: number | undefined): Promise<string[]> => new Promise((resolve) => {
  const lines: string[] = []
  if (!child.stdout) throw new Error('the process tells nothing')
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => {
    lines.push(line)
    if (lines.length > 1) return
    setTimeout(() => child.kill('SIGKILL'), killAfterMs ?? 0)
  })
  reader.on('close', () => resolve(lines))
})

test(`kill -9 of the whole system under load, ${kills} times: what was acknowledged is there, and the books balance`, async () => {
  const acknowledged: string[] = []
  for (let kill = 0; kill < kills; kill++) {
    // A line that was cut short was not acknowledged.
    const lines = (await linesOf(start('load'), 50 + 37 * kill % 400)).filter((line) => line.endsWith('"'))
    acknowledged.push(...lines.map((line) => JSON.parse(line) as string))
  }
  const checking = start('check')
  checking.send(acknowledged)
  const [told = '{}'] = await linesOf(checking, undefined)
  expect(acknowledged.length).toBeGreaterThan(kills)
  const report = JSON.parse(told) as { movements: number }
  expect(report).toMatchObject({ lost: [], balanced: true, faults: [] })
  expect(report.movements).toBeGreaterThanOrEqual(acknowledged.length)
}, 600_000)
