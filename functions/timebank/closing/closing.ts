import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { workerRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { Closing } from './items.ts'

export const closingTask = 'credit.closing'

export const closingView = ({ version: _version, proposedBy: _by, ...rest }: Closing) => rest

export const findClosing = async (personId: string): Promise<Closing | undefined> =>
  (await Closing.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()).Item

/** As it has become, written only over what was read. */
export const closingWrite = (next: Closing): Write =>
  write(Closing.build(PutTransaction).item({ ...next, version: next.version + 1 }).options({
    condition: next.version === 0 ? { attr: 'personId', exists: false } : { attr: 'version', eq: next.version },
  }), 'stale')

/** Whether it can still be decided. */
export const isOpen = ({ status }: Closing): boolean => status === 'open' || status === 'proposed'

/** The estates of a community, newest first. Refuses with `role.scope`. */
export const seeClosings = async (
  request: Request, input: { community: string; cursor?: string | undefined; limit?: number | undefined },
) => {
  const { community, ...paging } = input
  mustReach(request.actor, [...workerRoles, 'auditor'], community)
  const partition = `closings#${community}`
  const page = await listPage(Closing, { partition, index: true, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(closingView) }
}
