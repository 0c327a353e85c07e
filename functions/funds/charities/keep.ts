import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { charities } from '../../../shared/contract/funds/charities.ts'
import { fundStaffRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { mustReach } from '../../platform/actor.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { divisionName } from '../../platform/divisions.ts'
import { newId } from '../../platform/ids.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { billTask, nextBillAt } from '../incoming/bills/tasks.ts'
import { charityView, findCharityIn, keptCharityView, saveCharity } from './find.ts'
import { Charity, CharityCode, CharityMerchant, charityList } from './items.ts'
import { formerNumbers, isCreditCode, numberSince } from './rules.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }

const takeCode = (creditCode: string, charityId: string): Write =>
  write(CharityCode.build(PutTransaction).item({ creditCode, charityId })
    .options({ condition: { attr: 'creditCode', exists: false } }), 'charity.known')

const leaveCode = (creditCode: string): Write =>
  write(CharityCode.build(DeleteTransaction).key({ creditCode }), 'stale')

/** The number is this charity's, also where it was on record before numbers were. */
const takeMerchant = (mchid: string, charityId: string): Write =>
  write(CharityMerchant.build(PutTransaction).item({ mchid, charityId }).options({
    condition: { or: [{ attr: 'mchid', exists: false }, { attr: 'charityId', eq: charityId }] },
  }), 'charity.merchant')

const leaveMerchant = (mchid: string): Write =>
  write(CharityMerchant.build(DeleteTransaction).key({ mchid }), 'stale')

const save = (request: Request, type: string, before: Charity | undefined, given: Charity) => {
  must(isCreditCode(given.creditCode), 'charity.code')
  const { charityId, division, name, creditCode, mchid } = given
  const today = chinaDay(request.at)
  const formerMchids = formerNumbers(before, mchid, today)
  const charity: Charity = {
    ...given, ...(mchid ? { mchidSince: numberSince(before, mchid, today) } : {}),
    ...(formerMchids.length > 0 ? { formerMchids } : {}),
  }
  const isNewCode = before?.creditCode !== creditCode
  return commit(request, {
    type, community: division, data: { charityId, name, creditCode, ...(mchid ? { mchid } : {}) },
    answer: keptCharityView(charity),
  }, saveCharity(before, charity), ...(isNewCode ? [takeCode(creditCode, charityId)] : []),
  ...(before && isNewCode ? [leaveCode(before.creditCode)] : []),
  ...(mchid ? [takeMerchant(mchid, charityId)] : []),
  ...(before?.mchid && before.mchid !== mchid ? [leaveMerchant(before.mchid)] : []),
  // From the next morning on WeChat's bills are held against the books, also of a number that was left (CF-17).
  ...(mchid || formerMchids.length > 0 ? [due({ task: billTask, key: charityId, at: nextBillAt(request.at) })] : []))
}

/**
 * Put a charity on record. Refuses with `role.scope`, `division.unknown`, `charity.code`, `charity.known`,
 * `charity.merchant`.
 */
export const keepCharity = async (request: Request, input: Given<(typeof charities)['POST /charities']>) => {
  mustReach(request.actor, ['cityAdmin'], input.division)
  await divisionName(input.division)
  return save(request, 'charity.recorded', undefined, { ...input, charityId: newId('chr'), version: 1 })
}

/**
 * Change what is on record; a fund keeps the name that it was opened under. Refuses with `role.scope`,
 * `division.unknown`, `charity.unknown`, `charity.code`, `charity.known`, `charity.merchant`, `fund.stale`.
 */
export const changeCharity = async (
  request: Request, { version, ...input }: Given<(typeof charities)['PUT /charities/:charityId']>,
) => {
  mustReach(request.actor, ['cityAdmin'], input.division)
  await divisionName(input.division)
  const before = await findCharityIn(input.division, input.charityId)
  must(before.version === version, 'fund.stale')
  return save(request, 'charity.changed', before, { ...input, version: version + 1 })
}

const listed = (paging: Paging) => listPage(Charity, { partition: charityList, index: true, ...paging })

/** The charities, oldest first. */
export const seeCharities = async (_request: Request, paging: Paging) => {
  const page = await listed(paging)
  return { ...page, items: page.items.map(charityView) }
}

/** The same for staff: with the account that a plan needs, and the number at WeChat Pay. Refuses with `role.scope`. */
export const seeKeptCharities = async (
  { actor }: Request, { community, ...paging }: Paging & { community: string },
) => {
  mustReach(actor, fundStaffRoles, community)
  const page = await listed(paging)
  return { ...page, items: page.items.map(keptCharityView) }
}
