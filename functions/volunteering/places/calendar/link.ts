import { randomBytes } from 'node:crypto'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { homeOf } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { config } from '../../../platform/config.ts'
import { refuse } from '../../../platform/refusal.ts'
import { lookupHash, seal, unseal } from '../../../platform/vault.ts'
import { CalendarLink, CalendarToken } from './items.ts'

const find = async (personId: string) => {
  const { Item } = await CalendarLink.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()
  return Item
}

const place = (personId: string): string => `${personId}/calendar`

export const digestOfToken = (token: string): Promise<string> => lookupHash(`calendar/${token}`)

/** The link to a person's own calendar. */
export const seeCalendarLink = async ({ actor }: Request) => {
  const link = await find(actor.id)
  if (!link) return {}
  const token = await unseal(link.tokenSealed, place(actor.id))
  return { url: `${config.publicUrl()}/calendar/${token}.ics`, madeAt: link.madeAt }
}

const ending = (digest: string) => write(CalendarToken.build(DeleteTransaction).key({ digest }), 'stale')

/** Make a link; the one before it ends with it. The token stands in no event. */
export const makeCalendarLink = async (request: Request) => {
  const { actor: { id: personId }, at } = request
  const before = await find(personId)
  const token = randomBytes(24).toString('base64url')
  const [tokenSealed, digest] = await Promise.all([seal(token, place(personId)), digestOfToken(token)])
  const madeAt = momentText(at)
  const community = homeOf(request.actor)
  return commit(request, { type: 'calendar.made', community, data: { personId }, answer: { madeAt } },
    write(CalendarLink.build(PutTransaction).item({ personId, tokenSealed, digest, madeAt }).options({
      condition: before ? { attr: 'digest', eq: before.digest } : { attr: 'digest', exists: false },
    }), 'stale'),
    write(CalendarToken.build(PutTransaction).item({ digest, personId }), 'stale'),
    ...(before ? [ending(before.digest)] : []))
}

/** Take the link back: whoever has it reads nothing any more. Refuses with `calendar.none`. */
export const removeCalendarLink = async (request: Request) => {
  const personId = request.actor.id
  const { digest } = await find(personId) ?? refuse('calendar.none')
  return commit(request, { type: 'calendar.removed', community: homeOf(request.actor), data: { personId }, answer: {} },
    write(CalendarLink.build(DeleteTransaction).key({ personId })
      .options({ condition: { attr: 'digest', eq: digest } }), 'stale'), ending(digest))
}
