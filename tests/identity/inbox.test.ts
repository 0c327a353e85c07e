import { expect, test } from 'vitest'
import { noticeKinds, noticeSentences, noticeText } from '../../shared/notices.ts'
import { handler } from '../../functions/entry/stream.ts'
import { deliver } from '../../infra/local/deliver.ts'
import { drain, eventImages } from '../support/stream.ts'
import { clock, newCommunity, newResident, newShift } from '../support/world.ts'

test('A volunteer is told of confirmed and of reversed hours, once, and reads the inbox (VR-05)', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const admin = await newResident(community, 'communityAdmin')
  const resident = await newResident(community)
  const { id: shiftId } = await newShift(leader, community, { startsIn: 90, lasts: 120 })
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  clock.advance(211)
  const { recordId } = await leader.call('POST /shifts/:shiftId/confirmations',
    { shiftId, personId: resident.id, minutes: 90, reason: '全程在场' })
  await drain()
  const told = await resident.call('GET /me/notices', {})
  expect(told).toMatchObject({ unread: 1, items: [{ kind: 'hours.confirmed', unread: true, values: { minutes: 90 } }] })
  await resident.call('POST /me/notices/read', { upTo: told.items[0]?.at ?? '' })
  expect(await resident.call('GET /me/notices', {})).toMatchObject({ unread: 0, items: [{ unread: false }] })

  await admin.call('POST /people/:personId/service-records/:recordId/reversal',
    { personId: resident.id, recordId, reason: '记错了人' })
  await drain()
  // The stream brings everything a second time.
  await deliver(handler, await eventImages())
  const after = await resident.call('GET /me/notices', {})
  expect(after).toMatchObject({ unread: 1, items: [{ kind: 'hours.reversed', values: { before: 90, after: 0, reason: '记错了人' } }, {}] })
  expect(after.items).toHaveLength(2)
  const { items: others } = await leader.call('GET /me/notices', {})
  expect(others.filter(({ kind }) => kind.startsWith('hours.'))).toEqual([])
})

test('Every notice reads as a sentence in both languages, with the same values', () => {
  for (const kind of noticeKinds) {
    const { zh, en } = noticeSentences[kind]
    // A part that is itself words comes in both languages: {zh} or {when} in the one, {en} or {whenEn} in the other.
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)]
      .map(([, name = '']) => (name === 'zh' || name === 'en' ? 'sentence' : name.replace(/En$/, ''))).sort()
    expect(names(zh), kind).toEqual(names(en))
  }
  expect(noticeText('hours.confirmed', { title: '清洁日', minutes: 90 }, 'zh')).toBe('您在“清洁日”的 90 分钟服务时长已确认。')
})
