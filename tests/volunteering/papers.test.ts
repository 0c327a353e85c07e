import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { handler as doWhatIsDue } from '../../functions/entry/work.ts'
import { handler } from '../../functions/entry/http/papers.ts'
import { createClient } from '../../shared/client.ts'
import { chinaDay } from '../../shared/units.ts'
import { gatewayEvent } from '../../infra/local/gateway.ts'
import { inProcess } from '../support/api.ts'
import { readPdf } from '../support/pdf.ts'
import { drain } from '../support/stream.ts'
import { clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

const dayMinutes = 1440
const stranger = createClient(inProcess)

/** A certificate that has been issued, over so many records. */
const issued = async (records = 1) => {
  const community = await newCommunity()
  const [leader, admin, resident] = [
    await newResident(community, 'teamLeader'), await newResident(community, 'communityAdmin'), await newResident(community),
  ]
  for (let index = 0; index < records; index++) {
    const { id: shiftId } = await newShift(leader, community, { startsIn: 5, lasts: 40 })
    await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
    clock.advance(50)
    await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: resident.id, minutes: 40, reason: '现场见证' })
  }
  await drain()
  const [from, to] = [chinaDay(clock.now() - 30 * 86_400_000), chinaDay(clock.now())]
  const { id: certificateId } = await resident.call('POST /people/:personId/certificates', {
    personId: resident.id, from, to, sealWanted: true, purpose: '升学',
  })
  const file = () => resident.call('GET /people/:personId/certificates/:certificateId/file', { personId: resident.id, certificateId })
  const early = await refusalOf(file())
  clock.advance(8 * dayMinutes)
  await doWhatIsDue()
  const { certificate, checkCode: code = '' } = await resident.call(
    'GET /people/:personId/certificates/:certificateId', { personId: resident.id, certificateId })
  const number = certificate.number ?? ''
  const seal = () => admin.call('POST /people/:personId/certificates/:certificateId/seal', { community, personId: resident.id, certificateId })
  const revoke = () => admin.call('POST /people/:personId/certificates/:certificateId/revocation', {
    community, personId: resident.id, certificateId, reason: '重复出具',
  })
  const check = (name?: string) => stranger('GET /certificate-checks', { number, code, ...(name ? { name } : {}) })
  return { community, admin, resident, certificate, number, code, from, to, early, file, seal, revoke, check }
}

/** The page as a browser gets it. */
const page = async (query: Record<string, string>) => {
  const event = gatewayEvent({
    method: 'GET', path: '/certificates/check', query: new URLSearchParams(query).toString(), headers: { host: 'localhost' },
    body: Buffer.alloc(0), sourceIp: '127.0.0.1', protocol: 'HTTP/1.1',
  }, { key: 'GET /certificates/check' }, {}, Date.now())
  return handler(event, {}) as Promise<{ statusCode: number; headers: Record<string, string>; body: string }>
}

test('A stranger who holds number and check code learns number, period, minutes, unit and status, and nothing else (VR-06)', async () => {
  const { resident, number, code, from, to, check, seal, revoke } = await issued()
  expect(await check()).toEqual({ number, from, to, minutes: 40, unit: '晨光社区居民委员会', status: 'issued' })
  expect(await check(` ${resident.name[0]} ${resident.name.slice(1)}`)).toMatchObject({ nameFits: true })
  expect(await check('张三')).toMatchObject({ nameFits: false })
  await seal()
  expect((await check()).status).toBe('sealed')
  const wrong = stranger('GET /certificate-checks', { number, code: code.replace(/.$/, code.endsWith('0') ? '1' : '0') })
  expect(await refusalOf(wrong)).toBe('certificate.unknown')
  const unknown = stranger('GET /certificate-checks', { number: number.replace(/.$/, number.endsWith('0') ? '1' : '0'), code })
  expect(await refusalOf(unknown)).toBe('certificate.unknown')
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  await revoke()
  expect((await check()).status).toBe('revoked')
})

test('The page behind the QR code works without signing in and without scripts, and shows no name (VR-06)', async () => {
  const { resident, number, code, revoke } = await issued()
  const found = await page({ number, code })
  expect(found.statusCode).toBe(200)
  expect(found.body).toContain('data-status="issued"')
  expect(found.body).toContain('晨光社区居民委员会')
  expect(found.body).not.toContain(resident.name)
  expect(found.body).not.toContain(resident.id)
  expect(found.body).not.toMatch(/<script/i)
  expect(found.headers['content-security-policy']).toContain("default-src 'none'")
  expect((await page({ number: number.toLowerCase(), code: `${code.slice(0, 4)} ${code.slice(4)}` })).body).toContain('data-status="issued"')
  expect((await page({ number, code, name: resident.name })).body).toContain('与证明一致')
  await revoke()
  expect((await page({ number, code })).body).toContain('data-status="revoked"')
  const nothing = await page({ number: '<script>alert(1)</script>', code: '"><b>' })
  expect(nothing.statusCode).toBe(404)
  expect(nothing.body).not.toMatch(/<script|<b>/i)
  expect((await page({})).body).not.toContain('id="result"')
})

test('The file is a PDF that states identity, time, content, unit, number and date, with the way to check it (VR-06)', async () => {
  const { resident, certificate, number, code, from, to, early, file, seal, revoke } = await issued()
  expect(early).toBe('certificate.notIssued')
  const { base64, fileName, mediaType } = await file()
  expect([fileName, mediaType]).toEqual([`志愿服务记录证明-${number}.pdf`, 'application/pdf'])
  const { text, links, pages } = readPdf(Buffer.from(base64, 'base64'))
  for (const said of [resident.name, number, `${from} 至 ${to}`, '40 分钟', '楼栋清洁日', '晨光社区居民委员会', '本区志愿服务工作主管部门', '升学']) {
    expect(text).toContain(said)
  }
  expect(text).not.toMatch(/国家认证|官方认证|\uFFFD/)
  expect(text.replaceAll(/\s/g, '')).toContain(certificate.sha256)
  expect(links).toEqual([`https://linli.example/certificates/check?number=${number}&code=${code}`])
  expect(pages).toBe(1)
  expect((await file()).base64).toBe(base64)
  expect(text).not.toContain('电子章')
  await seal()
  expect(readPdf(Buffer.from((await file()).base64, 'base64')).text).toContain('电子章')
  await revoke()
  expect(await refusalOf(file())).toBe('certificate.notIssued')
})

test('The electronic seal is an Ed25519 signature that anybody can check with the published key of the unit (VR-06)', async () => {
  const { community, certificate, file, seal } = await issued()
  await seal()
  const { text } = readPdf(Buffer.from((await file()).base64, 'base64'))
  const [, signature = ''] = /Ed25519）([\w-]{86})/.exec(text.replaceAll(/\s/g, '')) ?? []
  const { publicKey, unit } = await stranger('GET /recording-units/:community/seal-key', { community })
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  const digest = Buffer.from(certificate.sha256 ?? '', 'hex')
  expect(verify(null, digest, key, Buffer.from(signature, 'base64url'))).toBe(true)
  expect(unit).toBe('晨光社区居民委员会')
  const other = await stranger('GET /recording-units/:community/seal-key', { community: await newCommunity() })
  const otherKey = createPublicKey({ key: Buffer.from(other.publicKey, 'base64'), format: 'der', type: 'spki' })
  expect(verify(null, digest, otherKey, Buffer.from(signature, 'base64url'))).toBe(false)
})

test('A long certificate goes over several numbered pages and keeps every line (VR-06)', async () => {
  const { file } = await issued(40)
  const { text, pages } = readPdf(Buffer.from((await file()).base64, 'base64'))
  expect(pages).toBeGreaterThan(1)
  expect(text.split('楼栋清洁日')).toHaveLength(41)
  expect(text).toContain(`第 ${pages} 页，共 ${pages} 页`)
})
