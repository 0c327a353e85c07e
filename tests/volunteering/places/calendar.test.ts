import { expect, test } from 'vitest'
import { handler } from '../../../functions/entry/http/sign-ups.ts'
import { bookingsFrom } from '../../../functions/platform/diary.ts'
import { calendarFile } from '../../../functions/volunteering/places/calendar/ics.ts'
import { answerOf, gatewayEvent } from '../../../infra/local/gateway.ts'
import { eventImages } from '../../support/stream.ts'
import { type Person, newCommunity, newResident, newShift, refusalOf } from '../../support/world.ts'

/** What a calendar program gets from an address. */
const fetchFeed = async (url: string) => {
  const file = url.slice(url.lastIndexOf('/') + 1)
  const event = gatewayEvent({
    method: 'GET', path: `/calendar/${file}`, query: '', headers: { host: 'localhost' }, body: Buffer.alloc(0),
    sourceIp: '127.0.0.1', protocol: 'HTTP/1.1',
  }, { key: 'GET /calendar/{file}' }, { file }, Date.now())
  const { status, headers, body } = answerOf(await handler(event, {}))
  return { status, headers, text: body.toString() }
}

interface Entry { [name: string]: string }

/** The events of a file, read as a calendar reads them: lines put together again, values without their escapes. */
const entriesOf = (text: string): Entry[] => {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  const entries: Entry[] = []
  for (const line of lines) {
    const colon = line.indexOf(':')
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)]
    if (line === 'BEGIN:VEVENT') entries.push({})
    const last = entries.at(-1)
    if (last && name) last[name] = value.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1')
  }
  return entries
}

const urlOf = async ({ call }: Person) => (await call('GET /me/calendar', {})).url ?? ''

test('A volunteer subscribes to the own shifts; the same entry changes when the sign-up does', async () => {
  const community = await newCommunity()
  const [leader, resident, other] = [await newResident(community, 'teamLeader'), await newResident(community), await newResident(community)]
  const shift = await newShift(leader, community, { capacity: 1, startsIn: 600 })
  const full = await newShift(leader, community, { capacity: 1, startsIn: 900 })
  await other.call('POST /shifts/:shiftId/sign-ups', { shiftId: full.id })
  await resident.call('POST /shifts/:shiftId/waiting', { shiftId: full.id })
  expect(await resident.call('GET /me/calendar', {})).toEqual({})
  await resident.call('POST /me/calendar', {})
  const url = await urlOf(resident)
  expect(url).toMatch(/\/calendar\/[\w-]{32}\.ics$/)
  const signUp = () => resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
  const entry = async () => entriesOf((await fetchFeed(url)).text)
  expect(await entry()).toEqual([])
  await signUp()
  const compact = (moment: string) => `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`
  expect(await entry()).toMatchObject([{
    UID: `${shift.id}@linli`, SEQUENCE: '0', STATUS: 'CONFIRMED', SUMMARY: '楼栋清洁日', LOCATION: '3 栋门口（晨光社区）',
    DTSTART: compact(shift.startsAt), DTEND: compact(shift.endsAt),
  }])
  await resident.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId: shift.id })
  expect(await entry()).toMatchObject([{ UID: `${shift.id}@linli`, SEQUENCE: '1', STATUS: 'CANCELLED' }])
  await signUp()
  expect(await entry()).toMatchObject([{ UID: `${shift.id}@linli`, SEQUENCE: '2', STATUS: 'CONFIRMED' }])
  const { status, headers, text } = await fetchFeed(url)
  expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
  for (const person of [leader, other]) expect(text).not.toContain(person.name)
  expect(text).not.toContain('per_')
  expect(await bookingsFrom(resident.id, shift.startsAt, 10)).toHaveLength(1)
})

test('A link that was renewed or taken back opens nothing, and no event or list holds it', async () => {
  const community = await newCommunity()
  const resident = await newResident(community)
  expect(await refusalOf(resident.call('POST /me/calendar-removal', {}))).toBe('calendar.none')
  await resident.call('POST /me/calendar', {})
  const first = await urlOf(resident)
  await resident.call('POST /me/calendar', {})
  const second = await urlOf(resident)
  expect(second).not.toBe(first)
  expect((await fetchFeed(first)).text).toContain('calendar.unknown')
  expect((await fetchFeed(second)).status).toBe(200)
  await resident.call('POST /me/calendar-removal', {})
  expect((await fetchFeed(second)).status).toBe(404)
  expect((await fetchFeed('/calendar/nobody.ics')).status).toBe(404)
  const token = second.slice(-36, -4)
  expect(JSON.stringify(await eventImages())).not.toContain(token)
})

test('Long lines go on in the next without cutting a letter, and signs with a meaning are escaped (RFC 5545)', () => {
  const title = '楼栋清洁日，一起把楼道、扶手、窗台和信报箱都擦得干干净净；自带水杯, 手套; 毛巾\n午饭不管'
  const file = calendarFile('邻里', [{
    uid: 'shf_1@linli', sequence: 3, from: '2026-11-24T01:30:00.000Z', to: '2026-11-24T03:00:00.000Z', title, cancelled: false,
  }], '2026-11-20T00:00:00.000Z')
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(file).not.toMatch(/[^\r]\n/)
  expect(entriesOf(file)[0]).toMatchObject({ SUMMARY: title, DTSTART: '20261124T013000Z', SEQUENCE: '3' })
})
