import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Write, write } from '../../../platform/commit.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { unseal } from '../../../platform/vault.ts'
import { findCharity } from '../../charities/find.ts'
import type { Gift } from '../../giving/items.ts'
import { Agreement } from './items.ts'

export const readAgreement = async (giftId: string): Promise<Agreement | undefined> =>
  (await Agreement.build(GetItemCommand).key({ giftId }).options({ consistent: true }).send()).Item

/** What comes after an agreement as it was read; stale where another changed it meanwhile. */
export const saveAgreement = (before: Agreement | undefined, after: Agreement): Write =>
  write(Agreement.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'giftId', exists: false },
  }), 'stale')

export const donorSeal = (giftId: string): string => `${giftId}/party`

/** One that is to be drafted. */
export const wantedFor = async (gift: Gift, at: string): Promise<Agreement> => {
  const { giftId, community, title, amountFen, charityId } = gift
  const { name: charityName } = await findCharity(charityId)
  return { giftId, version: 1, charityName, community, title, amountFen, state: 'wanted', at, editions: [] }
}

/** In the commit that books a gift: a large one always has an agreement (CF-14). */
export const agreementOf = async (gift: Gift, at: string): Promise<Write[]> => {
  const { 'funds.agreementFen': large } = await settingsOf(gift.community)
  if (!gift.personId || gift.amountFen < large) return []
  return [saveAgreement(undefined, await wantedFor(gift, at))]
}

/** Without the donor's name: what is kept with an act for ever (PV-03), and what other staff see. */
export const namelessAgreement = (agreement: Agreement) => {
  const { giftId, state, title, amountFen, charityName: charity, at, editions, agreedAt } = agreement
  return { giftId, state, title, amountFen, charity, at, editions, agreedAt }
}

/** With its parties, as the donor and who drafts it read it. */
export const agreementView = async (agreement: Agreement) => {
  const { giftId, donorSealed } = agreement
  const donor = donorSealed ? await unseal(donorSealed, donorSeal(giftId)) : undefined
  return { ...namelessAgreement(agreement), donor }
}
