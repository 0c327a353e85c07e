import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { homeOf } from '../platform/actor.ts'
import { momentText } from '../platform/clock.ts'
import { type Request, commit, write } from '../platform/commit.ts'
import { checkText } from '../platform/content-check.ts'
import { newId } from '../platform/ids.ts'
import { must } from '../platform/refusal.ts'
import { findNomination, mustBe } from './find.ts'
import { Nomination, Voice, VoiceCount } from './items.ts'
import { nomineeOf } from './nominee.ts'
import { seenBy } from './see.ts'

/** A sentence that WeChat is in doubt of waits for a person; the voice counts at once. */
const wordsOf = async (request: Request, title: string, sentence: string | undefined): Promise<Voice['words']> => {
  if (!sentence) return 'none'
  const { suggest } = await checkText(request.actor.id, title, sentence)
  must(suggest !== 'risky', 'honour.words')
  return suggest === 'pass' ? 'fit' : 'toSee'
}

/**
 * Support a nomination: one voice a household, or a person without one, none for one's own (FP-11, 群众说了算).
 * Refuses with `honour.unknown`, `honour.state`, `honour.own`, `honour.supported`, `honour.words`.
 */
export const support = async (
  request: Request, { nominationId, sentence }: { nominationId: string; sentence?: string | undefined },
) => {
  const { actor, at } = request
  const nomination = await findNomination(nominationId)
  const { community, roundTitle } = nomination
  must(homeOf(actor) === community, 'honour.unknown')
  mustBe(nomination, 'standing')
  const nominee = await nomineeOf(nomination, at)
  must(!nominee.people.includes(actor.id), 'honour.own')
  const voice: Voice = {
    nominationId, voterId: actor.householdId ?? actor.id, voiceId: newId('voi'), community, personId: actor.id,
    name: actor.nameMasked ?? '*', at: momentText(at), ...(sentence ? { sentence } : {}),
    words: await wordsOf(request, roundTitle, sentence),
  }
  const answer = { ...await seenBy(request, nomination, nominee), supported: true }
  const data = { nominationId, voiceId: voice.voiceId, voterId: voice.voterId }
  return commit(request, { type: 'nomination.supported', community, data, answer },
    write(Voice.build(PutTransaction).item(voice)
      .options({ condition: { attr: 'nominationId', exists: false } }), 'honour.supported'),
    write(VoiceCount.build(UpdateTransaction).item({ nominationId, households: $add(1) }), 'stale'),
    write(Nomination.build(ConditionCheck).key({ nominationId })
      .condition({ attr: 'state', eq: 'standing' }), 'honour.state'))
}
