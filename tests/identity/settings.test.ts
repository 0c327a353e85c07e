import { describe, expect, test } from 'vitest'
import { grant, newCommunity, newResident, refusalOf } from '../support/world.ts'

const key = 'timebank.dailyCapMinutes'
const valueIn = async (admin: Awaited<ReturnType<typeof newResident>>, division: string) => {
  const { items } = await admin.call('GET /settings', { division })
  return items.find((item) => item.key === key)
}

describe('the settings of a division', () => {
  test('begin with the default and name the rule that it rests on (TB-03)', async () => {
    const community = await newCommunity()
    const auditor = await newResident(community, 'auditor')
    expect(await valueIn(auditor, community)).toMatchObject({ value: 240, initial: 240, rule: 'TB-03' })
  })

  test('of a community go before those of its street, and end when they are taken back', async () => {
    const community = await newCommunity()
    const admin = await newResident(community, 'communityAdmin')
    const street = community.slice(0, 9)
    const above = await newResident(community)
    await grant(above, 'streetAdmin', street)
    await above.call('POST /settings', { division: street, key, value: 180, reason: '街道统一' })
    expect(await valueIn(admin, community)).toMatchObject({ value: 180, setBy: street, reason: '街道统一' })
    await admin.call('POST /settings', { division: community, key, value: 120, reason: '先试行' })
    expect(await valueIn(admin, community)).toMatchObject({ value: 120, setBy: community })
    const back = await admin.call('POST /settings', { division: community, key, reason: '试行结束' })
    expect(back).toMatchObject({ value: 180, setBy: street })
    expect(await valueIn(admin, community)).toMatchObject({ value: 180, setBy: street })
  })

  test('refuse a value of another form, and are changed by two at once without losing one', async () => {
    const community = await newCommunity()
    const admin = await newResident(community, 'communityAdmin')
    expect(await refusalOf(admin.call('POST /settings', { division: community, key, value: '很多', reason: '试' }))).toBe('setting.invalid')
    expect(await refusalOf(admin.call('POST /settings', { division: community, key, value: 1441, reason: '试' }))).toBe('setting.invalid')
    await Promise.all([60, 90, 120].map((value) => admin.call('POST /settings', { division: community, key, value, reason: '试' })))
    expect([60, 90, 120]).toContain((await valueIn(admin, community))?.value)
  })

  test('of another community are out of reach', async () => {
    const admin = await newResident(await newCommunity(), 'communityAdmin')
    const elsewhere = await newCommunity()
    expect(await refusalOf(admin.call('POST /settings', { division: elsewhere, key, value: 60, reason: '试' }))).toBe('role.scope')
  })
})
