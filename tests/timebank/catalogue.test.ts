import { expect, test } from 'vitest'
import { serviceClasses } from '../../shared/services.ts'
import { mustBeAllowedService } from '../../functions/timebank/orders/forbidden.ts'
import { newCommunity, newResident } from '../support/world.ts'

test('The catalogue holds the eight classes, each item with its minutes, people, age and conditions (1.3)', async () => {
  const resident = await newResident(await newCommunity())
  const { items } = await resident.call('GET /time-bank/services', {})
  expect(new Set(items.map((one) => one.class))).toEqual(new Set(Object.keys(serviceClasses)))
  for (const one of items) {
    expect(one.usualMinutes).toBeLessThanOrEqual(one.mostMinutes)
    expect(one.people).toBeGreaterThanOrEqual(1)
    expect(one.minAge).toBeGreaterThanOrEqual(one.homeVisit ? 18 : 14)
  }
})

test('What volunteers must not do is named with where to turn instead (1.3)', async () => {
  const resident = await newResident(await newCommunity())
  const { forbidden } = await resident.call('GET /time-bank/services', {})
  expect(forbidden.map(({ kind }) => kind)).toEqual(['medicine', 'bathing', 'cash', 'keys', 'danger'])
  for (const { zh } of forbidden) expect(zh).toMatch(/请/)
})

test.each([
  ['请帮我 打 针', 'forbidden.medicine'], ['每天来喂药', 'forbidden.medicine'], ['给老人洗澡', 'forbidden.bathing'],
  ['帮我去取钱', 'forbidden.cash'], ['请替我保管钥匙', 'forbidden.keys'], ['擦外窗玻璃', 'forbidden.danger'],
])('The text “%s” is refused with %s (1.3)', (text, code) => {
  expect(() => mustBeAllowedService(text)).toThrow(code)
})

test('A plain wish is not taken for a forbidden one (1.3)', () => {
  for (const text of ['陪我散步聊天', '给小狗洗澡', '教我认清转账骗局', '提醒我按时吃饭']) {
    expect(() => mustBeAllowedService(text)).not.toThrow()
  }
})
