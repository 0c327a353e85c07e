import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { refuse } from '../../../platform/refusal.ts'
import { Pledge } from './items.ts'

export const pledgeView = (pledge: Pledge) => {
  const { personId: _, elderId: __, claimantMasked: ___, ...rest } = pledge
  const { listPk: ____, listSk: _____, ...view } = rest as typeof rest & { listPk?: string; listSk?: string }
  return view
}

export const requestView = ({ personId, id, claimantMasked, title, claimedAt }: Pledge) =>
  ({ pledgeId: id, personId, claimantMasked, title, claimedAt })

/** Refuses with `pledge.unknown`. */
export const findPledge = async (personId: string, id: string): Promise<Pledge> => {
  const { Item } = await Pledge.build(GetItemCommand).key({ personId, id }).options({ consistent: true }).send()
  return Item ?? refuse('pledge.unknown')
}
