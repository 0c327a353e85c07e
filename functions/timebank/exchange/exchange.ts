import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { ServiceCode } from '../../../shared/services.ts'
import type { Request, Write } from '../../platform/commit.ts'
import { write } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { Exchange, PersonExchange } from './items.ts'

export const exchangeView = (exchange: Exchange) => {
  const { exchangeId, version: _version, organizerId: _organizer, lines, service, ...rest } = exchange
  return {
    id: exchangeId, ...rest, ...(service ? { service: service as ServiceCode } : {}),
    lines: lines.map(({ acceptedAt, ...line }) => ({ ...line, accepted: acceptedAt !== undefined })),
  }
}

export const isIn = ({ lines, organizerId }: Exchange, personId: string): boolean =>
  organizerId === personId || lines.some((line) => line.personId === personId)

/** Refuses with `exchange.unknown`, also where the person has no part in it. */
export const findExchange = async (exchangeId: string, personId?: string): Promise<Exchange> => {
  const { Item } = await Exchange.build(GetItemCommand).key({ exchangeId }).options({ consistent: true }).send()
  const exchange = Item ?? refuse('exchange.unknown')
  must(personId === undefined || isIn(exchange, personId), 'exchange.unknown')
  return exchange
}

/** The exchange as it has become, written only over what was read. */
export const exchangeWrite = (next: Exchange): Write =>
  write(Exchange.build(PutTransaction).item({ ...next, version: next.version + 1 }).options({
    condition: next.version === 0 ? { attr: 'exchangeId', exists: false } : { attr: 'version', eq: next.version },
  }), 'stale')

/** What its events say: who is in it, for the notices. */
export const exchangeData = ({ exchangeId, title, service, day, lines, organizerName }: Exchange) => ({
  exchangeId, title, ...(service ? { service } : {}), day, organizerName,
  personIds: lines.map(({ personId }) => personId),
})

export const seeExchange = async (request: Request, { exchangeId }: { exchangeId: string }) =>
  exchangeView(await findExchange(exchangeId, request.actor.id))

/** The exchanges of a person, newest first. */
export const seeExchanges = async (
  { actor }: Request, paging: { cursor?: string | undefined; limit?: number | undefined },
) => {
  const page = await listPage(PersonExchange, { partition: `exchanges#${actor.id}`, newestFirst: true, ...paging })
  const items = await Promise.all(page.items.map(({ exchangeId }) => findExchange(exchangeId)))
  return { ...page, items: items.map(exchangeView) }
}
