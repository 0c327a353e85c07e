import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { passports } from '../../../shared/contract/volunteering/passports.ts'
import { adminRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { type Registered, findMember } from './find.ts'
import { Distinction } from './items.ts'
import { endAfterWorkingDays } from '../../platform/working-days.ts'
import { openNotice } from './publicity/open.ts'

type Input<C extends keyof typeof passports> = Given<(typeof passports)[C]>
type Fields = Pick<Distinction, 'kind' | 'state' | 'name' | 'day' | 'body'>
  & Partial<Pick<Distinction, 'content' | 'learningMinutes' | 'score' | 'noticeEndsAt' | 'noticeId'>>

/** Members of the community, each once. Refuses with `role.scope`, `day.future`, `person.unknown`. */
const membersOf = async (
  request: Request, { community, personIds, day }: { community: string; personIds: string[]; day: string },
): Promise<Registered[]> => {
  mustReach(request.actor, adminRoles, community)
  must(day <= chinaDay(request.at), 'day.future')
  return Promise.all([...new Set(personIds)].map((personId) => findMember(personId, community)))
}

const entryOf = (request: Request, { id: personId, community, nameMasked }: Registered, fields: Fields) => {
  const entry: Distinction = {
    personId, id: newId('dst'), community, nameMasked, enteredAt: momentText(request.at),
    enteredByName: request.actor.nameMasked ?? '*', ...fields,
  }
  return { entry, write: write(Distinction.build(PutTransaction).item(entry), 'stale') }
}

type Made = ReturnType<typeof entryOf>

const keep = (request: Request, community: string, type: string, made: Made[], more: Write[] = []) => {
  const data = {
    entries: made.map(({ entry: { personId, id, name, body, day } }) => ({ personId, id, name, body, day })),
  }
  const answer = { ids: made.map(({ entry }) => entry.id) }
  return commit(request, { type, community, data, answer }, ...made.map((one) => one.write), ...more)
}

/** A training that one or several volunteers had (VR-03). Refuses with `role.scope`, `day.future`, `person.unknown`. */
export const enterTraining = async (request: Request, input: Input<'POST /trainings'>) => {
  const { community, name, content, learningMinutes, organiser: body, day } = input
  const members = await membersOf(request, input)
  return keep(request, community, 'training.entered', members.map((person) =>
    entryOf(request, person, { kind: 'training', state: 'standing', name, content, learningMinutes, body, day })))
}

/** A rating of one or several volunteers (VR-03). Refuses with `role.scope`, `day.future`, `person.unknown`. */
export const enterRating = async (request: Request, input: Input<'POST /ratings'>) => {
  const { community, score, content, ratedBy: body, day } = input
  const members = await membersOf(request, input)
  return keep(request, community, 'rating.entered', members.map((person) =>
    entryOf(request, person, { kind: 'rating', state: 'standing', name: `${score}/5`, content, score, body, day })))
}

/**
 * An award to one or several volunteers (VR-03): on public notice for the working days that the community sets, then it
 * stands. Refuses with `role.scope`, `day.future`, `person.unknown`.
 */
export const enterAward = async (request: Request, input: Input<'POST /awards'>) => {
  const { community, name, grantingBody: body, day } = input
  const members = await membersOf(request, input)
  const settings = await settingsOf(community)
  const endsAt = endAfterWorkingDays(request.at, settings['volunteering.awardNoticeWorkingDays'])
  const notices: Write[] = []
  const made = members.map((person) => {
    const fields = { kind: 'award' as const, state: 'onNotice' as const, name, body, day, noticeEndsAt: endsAt }
    const { entry } = entryOf(request, person, fields)
    const { id: documentId, personId, nameMasked } = entry
    const subject = {
      subject: 'award' as const, community, personId, documentId, nameMasked, title: `${name} · ${body}`,
    }
    const { noticeId, writes } = openNotice(request, subject, endsAt)
    notices.push(...writes)
    const noticed = { ...entry, noticeId }
    return { entry: noticed, write: write(Distinction.build(PutTransaction).item(noticed), 'stale') }
  })
  return keep(request, community, 'award.entered', made, notices)
}
