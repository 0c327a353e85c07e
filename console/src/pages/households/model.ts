import type { Input, Output } from '../../../../shared/contract/index.ts'

export type Household = Output<'GET /households'>['items'][number]
export type Move = Output<'GET /desk/household-moves'>['items'][number]

export const stateOf = ({ headless, mergedInto, endedAt }: Household): 'merged' | 'ended' | 'headless' | 'fine' => {
  if (mergedInto) return 'merged'
  if (endedAt) return 'ended'
  return headless ? 'headless' : 'fine'
}

export interface Form { people: string; from: string; to: string; name: string; head: string }
export const emptyForm: Form = { people: '', from: '', to: '', name: '', head: '' }

const isId = (kind: 'per' | 'hh', id: string): boolean => new RegExp(`^${kind}_[0-9A-HJKMNP-TV-Z]{26}$`).test(id)

/** What is sent, once it can be understood: ids that are ids, and somewhere to go or somebody to be the head. */
export const inputOf = (form: Form, community: string, note: string): Input<'POST /desk/household-moves'> | undefined => {
  const personIds = form.people.split(/[\s,，、]+/).filter(Boolean)
  const [fromId, toId, headId, name] = [form.from, form.to, form.head, form.name].map((text) => text.trim())
  const fits = personIds.every((id) => isId('per', id)) && (!fromId || isId('hh', fromId)) && (!toId || isId('hh', toId))
    && (!headId || isId('per', headId)) && (Boolean(toId) !== Boolean(name))
    && (personIds.length > 0 || (Boolean(toId) && Boolean(headId)))
  if (!fits) return undefined
  return {
    community, personIds, note, ...(fromId ? { fromId } : {}), ...(toId ? { toId } : {}), ...(name ? { name } : {}),
    ...(headId ? { headId } : {}),
  }
}
