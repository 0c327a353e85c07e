import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../shared/contract/call.ts'
import type { honours } from '../../shared/contract/honours.ts'
import { workerRoles } from '../../shared/roles.ts'
import { mustReach } from '../platform/actor.ts'
import { type Request, commit, write } from '../platform/commit.ts'
import { dropFiles } from '../platform/files/tasks.ts'
import { listPage } from '../platform/list.ts'
import { must, refuse } from '../platform/refusal.ts'
import { type Worked, findWorked, mustBe, saidOf, saveNomination } from './find.ts'
import { Link, type Nomination, Voice, voicesOf, voicesToSee } from './items.ts'
import { mustJudge } from './nominee.ts'
import { voiceView, workView } from './views.ts'

type Input<C extends keyof typeof honours> = Given<(typeof honours)[C]>

/**
 * A person looks at the words that WeChat was in doubt of (WX-05); unfit ones are seen by nobody, and the nominee may
 * be nominated anew. Refuses with `role.scope`, `honour.unknown`, `conflict.close`, `approval.self`, `honour.state`.
 */
export const lookAtWords = async (request: Request, input: Worked & { fit: boolean; reason: string }) => {
  const before = await findWorked(request, input, workerRoles)
  const nominee = await mustJudge(request, before)
  must(before.byId !== request.actor.id, 'approval.self')
  mustBe(before, 'checking')
  const { fit, reason } = input
  const next = before.by === 'self' ? 'standing' as const : 'asked' as const
  const after: Nomination = { ...before, state: fit ? next : 'unfit', ...(fit ? {} : { reason, photos: [] }) }
  const { personId, householdId, roundId: reference, community } = before
  const again = write(Link.build(DeleteTransaction).key({
    ownerId: householdId ?? personId ?? '', role: 'nominee', reference,
  }), 'stale')
  const data = { ...saidOf(before, nominee), by: before.by, reason }
  const type = fit ? 'nomination.fit' : 'nomination.unfit'
  return commit(request, { type, community, data, answer: workView(after) },
    saveNomination(before, after), ...(fit ? [] : [again, ...dropFiles(before.photos ?? [], request.at)]))
}

/** Refuses with `role.scope`. */
export const seeVoices = async ({ actor }: Request, { community, ...paging }: Input<'GET /honour-work/voices'>) => {
  mustReach(actor, workerRoles, community)
  const page = await listPage(Voice, { partition: voicesToSee(community), index: true, ...paging })
  return { ...page, items: page.items.map(voiceView) }
}

const mostVoices = 100

/** The voice with an id, through all of a nomination: a community has a few thousand households at most. */
const findVoice = async (nominationId: string, voiceId: string): Promise<Voice> => {
  let cursor: string | undefined
  do {
    const page = await listPage(Voice, { partition: voicesOf(nominationId), cursor, limit: mostVoices })
    const found = page.items.find((one) => one.voiceId === voiceId)
    if (found) return found
    cursor = page.cursor
  } while (cursor)
  return refuse('voice.unknown')
}

/**
 * A person lets the sentence of a supporter be seen, or not; the voice counts either way.
 * Refuses with `role.scope`, `honour.unknown`, `voice.unknown` also where it was decided, `approval.self`.
 */
export const lookAtVoice = async (
  request: Request, input: Input<'POST /honour-work/nominations/:nominationId/voices/:voiceId/words'>,
) => {
  const { community, nominationId } = await findWorked(request, input, workerRoles)
  const voice = await findVoice(nominationId, input.voiceId)
  must(voice.words === 'toSee', 'voice.unknown')
  must(![voice.personId, voice.enteredBy].includes(request.actor.id), 'approval.self')
  const { voiceId, fit } = input
  return commit(request, { type: 'voice.seen', community, data: { nominationId, voiceId, fit }, answer: { fit } },
    write(Voice.build(PutTransaction).item({ ...voice, words: fit ? 'fit' : 'unfit' })
      .options({ condition: { attr: 'words', eq: 'toSee' } }), 'voice.unknown'))
}
