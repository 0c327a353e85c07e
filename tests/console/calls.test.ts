import { describe, expect, test } from 'vitest'
import { collect } from '../../console/src/api/collect.ts'
import { failureOf, isPassing, isSignedOut } from '../../console/src/api/failure.ts'
import { pauseMs, persist } from '../../console/src/api/persist.ts'
import { sendAs } from '../../console/src/api/request-id.ts'
import { Refused, type Problem } from '../../shared/client.ts'
import { refusals, type Refusal } from '../../shared/refusals.ts'

const refused = (code: Refusal): Refused => {
  const { status, zh, en } = refusals[code]
  return new Refused({ type: 'about:blank', title: en, status, code, zh, en, requestId: 'r1' })
}

const failing = (errors: Error[]) => {
  let sent = 0
  return {
    send: () => {
      const error = errors[sent]
      sent += 1
      return error === undefined ? Promise.resolve('done') : Promise.reject(error)
    },
    sent: () => sent,
  }
}
const noPause = (): Promise<void> => Promise.resolve()

describe('A request id', () => {
  const ids = ['first', 'second']
  const newId = (): string => ids.shift() ?? 'none left'
  test('stays with its content through retries, and changes with it', () => {
    const sent = sendAs(undefined, { reason: 'a' }, newId)
    expect(sendAs(sent, { reason: 'a' }, newId)).toBe(sent)
    expect(sendAs(sent, { reason: 'b' }, newId).requestId).toBe('second')
  })
})

describe('A passing failure', () => {
  test('is sent again until it succeeds', async () => {
    const network = failing([new TypeError('fetch failed'), refused('busy')])
    await expect(persist(network.send, isPassing, noPause)).resolves.toBe('done')
    expect(network.sent()).toBe(3)
  })
  test('is given up after three tries', async () => {
    const network = failing(Array.from({ length: 9 }, () => new TypeError('fetch failed')))
    await expect(persist(network.send, isPassing, noPause)).rejects.toThrow('fetch failed')
    expect(network.sent()).toBe(3)
  })
  test('differs from a refusal, which is told at once', async () => {
    const network = failing([refused('role.scope')])
    await expect(persist(network.send, isPassing, noPause)).rejects.toThrow('role.scope')
    expect(network.sent()).toBe(1)
  })
  test('waits longer each time', () => {
    expect([pauseMs(1, 0), pauseMs(2, 0), pauseMs(2, 1)]).toEqual([400, 800, 1200])
  })
})

describe('Failures', () => {
  test('that are refusals keep both sentences', () => {
    const { zh, en } = refusals['role.scope']
    const failure = { code: 'role.scope', words: { zh, en }, issues: [], requestId: 'r1' }
    expect(failureOf(refused('role.scope'))).toEqual(failure)
  })
  test('of the network and of a gateway have words of their own', () => {
    expect(failureOf(new TypeError('fetch failed')).code).toBe('network')
    expect(failureOf(new Refused({} as Problem)).code).toBe('answer')
  })
  test('of identity end the session, others do not', () => {
    expect(isSignedOut(refused('identity.expired'))).toBe(true)
    expect(isSignedOut(refused('role.missing'))).toBe(false)
  })
})

const numbers = (from: number): Promise<{ items: number[]; cursor?: string }> => Promise.resolve({
  items: [from, from + 1, from + 2], ...(from < 27 ? { cursor: String(from + 3) } : {}),
})
const fetchPage = (cursor: string | undefined) => numbers(Number(cursor ?? 0))

describe('Pages', () => {
  test('are read until enough rows pass the filter', async () => {
    expect(await collect(fetchPage, undefined, 3, (n) => n % 5 === 0)).toEqual({ rows: [0, 5, 10], cursor: '12' })
  })
  test('end where the list ends', async () => {
    const { rows, cursor } = await collect(fetchPage, '24', 100)
    expect([rows, cursor]).toEqual([[24, 25, 26, 27, 28, 29], undefined])
  })
  test('never go on for ever', async () => {
    let asked = 0
    const endless = () => {
      asked += 1
      return Promise.resolve({ items: [1], cursor: 'more' })
    }
    await collect(endless, undefined, 1, () => false)
    expect(asked).toBe(300)
  })
})
