import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../infra/bundle.ts'
import type { KeySet } from '../../infra/key-set.ts'

const operate = (words: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'infra/operate.ts'), ...words], {
    input, encoding: 'utf8',
    env: { ...process.env, LINLI_WECHAT_SECRET: 'mini', LINLI_WECHAT_OFFICIAL_SECRET: 'official' },
  })
  return { status, stderr, answer: stdout ? JSON.parse(stdout) as never : undefined }
}

describe('what an operator does by hand', () => {
  test('makes a key set that changes when it is rotated, except for what would lose people and their data', () => {
    const { answer: first = {} } = operate(['keys']) as { answer?: KeySet | object }
    const { answer: second = {} } = operate(['rotate-keys'], JSON.stringify(first)) as { answer?: KeySet | object }
    const [before, after] = [first as KeySet, second as KeySet]
    expect(Buffer.from(before.session, 'base64')).toHaveLength(32)
    expect(after.session).not.toBe(before.session)
    expect(after.bridge).not.toBe(before.bridge)
    expect(after).toMatchObject({ lookup: before.lookup, wechatSecret: 'mini', wechatOfficialSecret: 'official' })
    expect(after.vault).toMatchObject({ current: 'v2', keys: before.vault.keys })
    expect(Object.keys(after.vault.keys)).toEqual(['v1', 'v2'])
  })

  test('gives a first role, to the same person when repeated', () => {
    const words = ['role', 'oOperatorTest', 'cityAdmin', '4201']
    const [once, again] = [operate(words), operate(words)]
    expect(once).toMatchObject({ status: 0, answer: { personId: expect.stringMatching(/^per_/) as string } })
    expect(again.answer).toEqual(once.answer)
  })

  test('keeps a merchant\'s keys, and none that are not in their form', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
    const merchant = {
      mchid: '1600000001', serial: '4A0B4A0B', privateKey, apiV3Keys: ['k'.repeat(32)], platformKeys: [{ id: 'PUB_KEY_ID_01', key: publicKey }],
    }
    expect(operate(['pay-merchant', '4201'], JSON.stringify(merchant))).toMatchObject({ status: 0, answer: { mchid: '1600000001' } })
    expect(operate(['pay-merchant', '4201'], JSON.stringify({ ...merchant, apiV3Keys: [] })).status).toBe(1)
  })

  test.each([[[]], [['pay-merchant', 'Wuhan']], [['role', 'o', 'king', '4201']], [['role', 'o', 'cityAdmin', 'Wuhan']]])(
    'says how it is used instead of guessing: %j', (words) => {
      const { status, stderr } = operate(words)
      expect(status).toBe(1)
      expect(stderr).toContain('node infra/operate.ts role OPENID ROLE DIVISION')
    })
})
