import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { Transport } from '../../shared/client.ts'
import { phoneBook } from '../../infra/local/seed/phone.ts'

const folder = mkdtempSync(join(tmpdir(), 'linli-system-'))
const community = '420106006005'
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const start = async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('run-system.ts', import.meta.url)), folder],
    { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] })
  children.push(child)
  const line = async <T>(): Promise<T> => new Promise((resolve) =>
    child.stdout?.once('data', (chunk: Buffer) => resolve(JSON.parse(chunk.toString()) as T)))
  const { url, wechatUrl } = await line<{ url: string; wechatUrl: string }>()
  const transport: Transport = async ({ method, path, query = {}, body, headers }) => {
    const answer = await fetch(`${url}${path}?${new URLSearchParams(query).toString()}`, {
      method, headers: { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, headers: {}, body: await answer.json() }
  }
  const grant = (user: string, role: string) => {
    child.stdin?.write(`grant ${user} ${role} ${community}\n`)
    return line<object>()
  }
  const kill = (): Promise<void> => new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
  return { url, phones: phoneBook(transport, wechatUrl, Date.now), grant, kill }
}
type Running = Awaited<ReturnType<typeof start>>

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()

/** A volunteer whose minutes wait for the leader's confirmation. */
const untilCheckedIn = async ({ phones, grant }: Running) => {
  const [leader, resident, admin] = [phones.of('leader'), phones.of('resident'), phones.of('admin')]
  await leader('PUT /me', { name: '王建国', community, terms: 1 })
  const { id: personId } = await resident('PUT /me', { name: '陈文斌', community, terms: 1 })
  await resident('POST /households', { name: '陈家' })
  await admin('PUT /me', { name: '沈慧', community, terms: 1 })
  await grant('leader', 'teamLeader')
  await grant('admin', 'communityAdmin')
  const { id: activityId } = await leader('POST /activities', {
    title: '楼道清洁日', kind: 'timeBank', summary: '一起打扫', place: '小广场', community, guarantees: '手套', riskLevel: 1, checklist: [],
    shifts: [{ startsAt: inMinutes(0.02), endsAt: inMinutes(90), capacity: 3 }],
  })
  const { shifts: [shift] } = await admin('POST /activities/:activityId/reviews', { activityId, accept: true })
  const shiftId = shift?.id ?? ''
  await resident('POST /shifts/:shiftId/sign-ups', { shiftId })
  const code = async () => (await leader('GET /shifts/:shiftId/check-code', { shiftId })).code
  await resident('POST /shifts/:shiftId/check-ins', { shiftId, code: await code() })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  await resident('POST /shifts/:shiftId/check-outs', { shiftId, code: await code() })
  return { leader, resident, shiftId, personId }
}

const credited = async (resident: ReturnType<Running['phones']['of']>): Promise<Record<string, number>> => {
  for (let tries = 0; tries < 100; tries++) {
    const { items } = await resident('GET /me/accounts', {})
    const balances = Object.fromEntries(items.map(({ asset, balance }) => [asset, balance]))
    if ((balances.timeCredit ?? 0) > 0 && (balances.familyPoint ?? 0) > 0) return balances
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {}
}

test('kill -9 right after an answer loses nothing of what follows from it', async () => {
  const first = await start()
  expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600)
  const { leader, shiftId, personId } = await untilCheckedIn(first)
  await leader('POST /shifts/:shiftId/confirmations', { shiftId, personId, minutes: 60, reason: '全程在场，按计划时长登记' })
  await first.kill()
  const second = await start()
  expect(await credited(second.phones.of('resident'))).toEqual({ serviceMinutes: 60, timeCredit: 60, familyPoint: 10 })
  await second.kill()
})

test('two systems never share one data folder', async () => {
  const first = await start()
  const child = spawn(process.execPath, [fileURLToPath(new URL('run-system.ts', import.meta.url)), folder],
    { stdio: ['pipe', 'ignore', 'pipe', 'ipc'] })
  children.push(child)
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => { complaint += chunk.toString() })
  const status = await new Promise((resolve) => child.once('exit', resolve))
  expect(status).not.toBe(0)
  expect(complaint).toContain(first.url)
  await first.kill()
})
