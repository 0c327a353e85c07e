import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type IncomingHttpHeaders, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishHeads } from '../../functions/audit/seal/publish.ts'
import { filePublisher, publishers, robotPublisher, storePublisher } from '../../functions/audit/seal/publishers.ts'
import { sealWaiting } from '../../functions/audit/seal/seal.ts'
import { closeDays } from '../../functions/audit/seal/close-days.ts'
import { signedHeaders } from '../../functions/platform/signature.ts'
import '../support/environment.ts'
import { happened, verifyFiles } from '../support/seal.ts'
import { clock, newCommunity, newResident } from '../support/world.ts'

/** A peer that speaks as WeCom's group robot and as an object store do. */
const got: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[] = []
let answers: { status: number; body: object }[] = []
const server = createServer((request, response) => {
  void (async () => {
    const body = await text(request)
    got.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
    const { status, body: answer } = answers.shift() ?? { status: 200, body: { errcode: 0, errmsg: 'ok' } }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })()
})
let url = ''
let folder = ''

const newDay = async (): Promise<void> => {
  await happened(2)
  await sealWaiting()
  clock.advance(24 * 60)
  await sealWaiting()
  await closeDays()
}

beforeAll(async () => {
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()) })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  folder = mkdtempSync(join(tmpdir(), 'linli-heads-'))
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' })
  await newDay()
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const newestHead = async () => {
  const resident = await newResident(await newCommunity())
  return (await resident.call('GET /seal/heads', { limit: 1 })).items[0]
}

test('A head goes to a file and to the group, once, and the message alone is enough to verify against', async () => {
  const places = [filePublisher(folder), robotPublisher(`${url}/cgi-bin/webhook/send?key=k`)]
  expect(await publishHeads(places)).toEqual({ published: 2, failed: 0 })
  expect(await publishHeads(places)).toEqual({ published: 0, failed: 0 })
  const head = await newestHead()
  expect(head?.published.map(({ place, done }) => [place, done]).sort()).toEqual([['file', true], ['robot', true]])
  expect(JSON.parse(readFileSync(join(folder, `${head?.day}.json`), 'utf8'))).toMatchObject({ hash: head?.hash })
  expect(await places[0]?.read?.(head?.day ?? '')).toMatchObject({ hash: head?.hash })
  expect(await places[0]?.read?.('2000-01-01')).toBeUndefined()
  const message = JSON.parse(got[0]?.body ?? '') as { msgtype: string; markdown: { content: string } }
  expect(got[0]).toMatchObject({ method: 'POST', url: '/cgi-bin/webhook/send?key=k' })
  expect([message.msgtype, message.markdown.content]).toEqual(['markdown', expect.stringContaining(head?.hash ?? '?')])
  const [row] = await happened(1, { community: await newCommunity() })
  await sealWaiting()
  clock.advance(24 * 60)
  await sealWaiting()
  await closeDays()
  await publishHeads(places)
  const admin = await newResident(String(row?.community), 'communityAdmin')
  const { receipt, published } = await admin.call('GET /receipts/:movementId', { movementId: `${String(row?.id)}~0` })
  expect(published.map(({ place }) => place).sort()).toEqual(['file', 'robot'])
  const said = (JSON.parse(got.at(-1)?.body ?? '') as typeof message).markdown.content
  expect(verifyFiles(JSON.stringify(receipt), said).code).toBe(0)
  expect(verifyFiles(JSON.stringify(receipt), message.markdown.content).code).toBe(1)
})

test('A robot that refuses is asked again, later each time, until it takes the head', async () => {
  await newDay()
  const robot = robotPublisher(url)
  got.splice(0)
  answers = [{ status: 200, body: { errcode: 93000, errmsg: 'invalid webhook url' } }, { status: 502, body: {} }]
  expect(await publishHeads([robot])).toEqual({ published: 0, failed: 1 })
  expect(await publishHeads([robot])).toEqual({ published: 0, failed: 0 })
  expect((await newestHead())?.published).toMatchObject([{ place: 'robot', done: false, tries: 1 }])
  clock.advance(3)
  expect(await publishHeads([robot])).toEqual({ published: 0, failed: 1 })
  clock.advance(2)
  expect(await publishHeads([robot])).toEqual({ published: 0, failed: 0 })
  clock.advance(3)
  expect(await publishHeads([robot])).toEqual({ published: 1, failed: 0 })
  expect((await newestHead())?.published).toMatchObject([{ place: 'robot', done: true, tries: 3 }])
  expect(got).toHaveLength(3)
})

test('An object store is asked to lock the head for ten years, in a signed request', async () => {
  got.splice(0)
  await publishHeads([storePublisher(`${url}/linli-heads-prod`, 'cn-north-1')])
  const [request] = got
  const head = JSON.parse(request?.body ?? '') as { day: string }
  expect(request).toMatchObject({ method: 'PUT', url: `/linli-heads-prod/linli-heads/${head.day}.json` })
  expect(request?.headers).toMatchObject({
    'x-amz-object-lock-mode': 'COMPLIANCE',
    authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/cn-north-1\/s3\/aws4_request, /),
  })
  const until = Date.parse(String(request?.headers['x-amz-object-lock-retain-until-date']))
  expect(until).toBeGreaterThan(clock.now() + 9.9 * 365 * 86_400_000)
})

test('The signature is the one of AWS\'s published example', () => {
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
  const extra = { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' }
  const url = new URL('https://examplebucket.s3.amazonaws.com/test%24file.text')
  const { authorization } = signedHeaders(
    { method: 'PUT', url, region: 'us-east-1', headers: extra, atMs: Date.UTC(2013, 4, 24), credentials }, 'Welcome to Amazon S3.')
  expect(authorization).toContain('Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd')
})

test('An installation publishes where its environment says', () => {
  expect(publishers().map(({ name }) => name)).toEqual([])
  Object.assign(process.env, { LINLI_HEADS_FOLDER: folder, LINLI_HEADS_ROBOT_URL: url, LINLI_HEADS_BUCKET_URL: ' ' })
  expect(publishers().map(({ name }) => name)).toEqual(['file', 'robot'])
})
