import type { NoticeKind } from '../../../shared/notices.ts'
import type { EventRow } from '../../platform/event.ts'
import type { NoticeDraft, NoticesOf } from '../../platform/notice.ts'

const dataOf = <T>({ data }: EventRow): T => data as T

interface Move {
  kind: string; told: string[]; points: number; toName: string; fromName?: string; askedByName?: string
  people?: { personId: string; nameMasked: string }[]
}

const tellAll = (people: string[], kind: NoticeKind, values: NoticeDraft['values']): NoticeDraft[] =>
  people.map((personId) => ({ personId, kind, values }))

const names = ({ people = [] }: Move): string => people.map(({ nameMasked }) => nameMasked).join('、')

/** To one person about a household. */
const tell = (kind: NoticeKind, values: string[], to: string = 'personId'): NoticesOf => ({ data }) => {
  const all = data as Record<string, string>
  return [{ personId: all[to] ?? '', kind, values: Object.fromEntries(values.map((name) => [name, all[name] ?? ''])) }]
}

export const householdNotices: Record<string, NoticesOf> = {
  'household.asked': tell('household.asked', ['nameMasked'], 'headId'),
  'household.joined': tell('household.joined', ['name']),
  'household.rejected': (event) => {
    const { personId, name, withdrawn } = dataOf<{ personId: string; name: string; withdrawn: boolean }>(event)
    return withdrawn ? [] : [{ personId, kind: 'household.rejected', values: { name } }]
  },
  'household.headOffered': tell('household.headOffered', ['byName', 'name']),
  'household.headRefused': (event) => {
    const { headId, byName, asked } = dataOf<{ headId: string; byName: string; asked: boolean }>(event)
    return asked ? [{ personId: headId, kind: 'household.headRefused', values: { byName } }] : []
  },
  'household.headChanged': tell('household.headChanged', ['nameMasked', 'name'], 'before'),
  'household.memberGone': (event) => {
    const { members, headName, name } = dataOf<{ members: string[]; headName?: string; name: string }>(event)
    return headName ? tellAll(members, 'household.headChanged', { nameMasked: headName, name }) : []
  },
  'household.moveAsked': (event) => {
    const move = dataOf<Move>(event)
    return tellAll(move.told, 'household.moveAsked', {
      byName: move.askedByName ?? '*', names: names(move), toName: move.toName, points: move.points,
    })
  },
  'household.deskAsked': (event) => {
    const { told, toName } = dataOf<Move>(event)
    return tellAll(told, 'household.deskAsked', { toName })
  },
  'household.moved': (event) => {
    const move = dataOf<Move>(event)
    if (move.kind === 'head') return tellAll(move.told, 'household.headNamed', { name: move.toName })
    return tellAll(move.told, 'household.moved', { names: names(move), toName: move.toName, points: move.points })
  },
  'household.moveRefused': (event) => {
    const { askedBy, byName, by } = dataOf<{ askedBy: string; byName: string; by?: string }>(event)
    return by === askedBy ? [] : [{ personId: askedBy, kind: 'household.moveRefused', values: { byName } }]
  },
  'household.moveExpired': tell('household.moveExpired', [], 'askedBy'),
}
