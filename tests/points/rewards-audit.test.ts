import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import '../../functions/entry/documents.ts'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { documentClient } from '../../functions/platform/dynamo.ts'
import { tables } from '../support/environment.ts'
import { confirmedHour } from '../support/hour.ts'
import { givePoints, newFamily } from '../support/households.ts'
import { jpeg } from '../support/pictures.ts'
import { newStation, redeemed } from '../support/rewards.ts'
import { uploading } from '../support/store.ts'
import { drain } from '../support/stream.ts'
import { clock, grant, newResident, refusalOf } from '../support/world.ts'

beforeAll(() => pauseBetweenLooks(5))

const faultsOf = async (): Promise<string[]> => {
  await drain()
  clock.advance(1)
  return (await reconcile()).faults.map(({ code, expected, found }) => `${code} ${expected} ${found}`).sort()
}

/** A hand that reaches past the server into a row. */
const shift = (pk: string, sk: string, name: string, by: number) => documentClient.send(new UpdateCommand({
  TableName: tables.records, Key: { pk, sk }, UpdateExpression: 'SET #name = #name + :by',
  ExpressionAttributeNames: { '#name': name }, ExpressionAttributeValues: { ':by': by },
}))

describe('The three-way check', () => {
  test('finds nothing where all agrees, and names what a hand has changed in stock, vouchers or ledger (FP-10)', async () => {
    const { community, staff, newReward } = await newStation()
    const { id: rewardId } = await newReward({ stock: 8 })
    const family = await newFamily(community, 240)
    const { id: voucherId, code } = await redeemed(family.head, rewardId, { quantity: 3 })
    await staff.call('POST /voucher-work/hand-overs', { code, quantity: 1, left: 3 })
    expect(await faultsOf()).toEqual([])
    const tampered: [pk: string, sk: string, name: string, by: number, faults: string[]][] = [
      [`stock#${rewardId}`, '0', 'inStock', 1, ['stock.sum 1 2']],
      [`stock#${rewardId}`, '0', 'received', 1, ['stock.received 8 9', 'stock.sum 2 1']],
      ['openVouchers', `${rewardId}#${voucherId}`, 'left', 1, ['voucher.differs 2 3']],
      ['openVouchers', `${rewardId}#${voucherId}`, 'points', 1, ['voucher.points 160 161']],
      [`voucher#${voucherId}`, 'voucher', 'givenBack', 1,
        ['escrow.differs 80 160', 'stock.held 1 2', 'voucher.differs 1 2', 'voucher.parts 1 2', 'voucher.points 80 160']],
    ]
    for (const [pk, sk, name, by, faults] of tampered) {
      await shift(pk, sk, name, by)
      expect(await faultsOf(), `${pk} ${name}`).toEqual(faults)
      await shift(pk, sk, name, -by)
    }
    expect(await faultsOf()).toEqual([])
  })
})

describe('Whoever hands over', () => {
  test('points that they had given is named to the auditors, and nobody else is (FP-10)', async () => {
    const { community, newReward, staff } = await newStation()
    const { id: rewardId } = await newReward({ price: 5 })
    const { leader, resident, householdId } = await confirmedHour({ community })
    await drain()
    await givePoints(community, householdId, 10)
    await grant(leader, 'stationStaff', community)
    const auditor = await newResident(community, 'auditor')
    const findings = async () => (await auditor.call('GET /reward-work/findings', { community })).items
    const { code } = await redeemed(resident, rewardId, { quantity: 2, price: 5 })
    await staff.call('POST /voucher-work/hand-overs', { code, quantity: 1, left: 2 })
    await drain()
    expect(await findings()).toEqual([])
    await leader.call('POST /voucher-work/hand-overs', { code, quantity: 1, left: 1 })
    await drain()
    expect(await findings()).toMatchObject([{ points: 5, title: '大米一袋', movementIds: [expect.stringMatching(/~0$/)] }])
  })
})

describe('A reward', () => {
  test('has photos for everybody, which are part of nothing else; one that it loses is deleted (PV-06)', async () => {
    const { community, admin, newReward } = await newStation()
    const [first, second] = [await uploading(admin.call, jpeg(), { purpose: 'reward', faces: 'none' }),
      await uploading(admin.call, jpeg(), { purpose: 'reward', faces: 'none' })]
    const { id: rewardId, photos } = await newReward({ photos: [first] })
    expect(photos).toEqual([first])
    expect(await refusalOf(newReward({ photos: [first] }))).toBe('file.used')
    const { head } = await newFamily(community)
    expect((await head.call('GET /files/:fileId', { fileId: first })).url).toMatch(/^http/)
    await admin.call('PUT /reward-work/rewards/:rewardId', {
      rewardId, community, version: 1, title: '大米', description: '新包装', costFen: 1, delivers: false, audience: ['everyone'], limits: [],
      photos: [second],
    })
    expect((await head.call('GET /rewards/:rewardId', { rewardId })).photos).toEqual([second])
    expect((await head.call('GET /files/:fileId', { fileId: second })).url).toMatch(/^http/)
  })
})
