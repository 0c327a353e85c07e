import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { type Actor, homeOf } from '../platform/actor.ts'
import { momentText } from '../platform/clock.ts'
import { type Request, commit, write } from '../platform/commit.ts'
import { checkText } from '../platform/content-check.ts'
import { newId } from '../platform/ids.ts'
import { must } from '../platform/refusal.ts'
import { findNomination, mustBe } from './find.ts'
import { Nomination, Spoken, Voice, VoiceCount } from './items.ts'
import { type Nominee, nomineeOf } from './nominee.ts'
import { seenBy } from './see.ts'

/** A sentence that WeChat is in doubt of waits for a person; the voice counts at once. */
const wordsOf = async (request: Request, title: string, sentence: string | undefined): Promise<Voice['words']> => {
  if (!sentence) return 'none'
  const { suggest } = await checkText(request.actor.id, title, sentence)
  must(suggest !== 'risky', 'honour.words')
  return suggest === 'pass' ? 'fit' : 'toSee'
}

interface Supporting {
  nomination: Nomination
  nominee: Nominee
  by: Actor
  sentence?: string | undefined
  /** From paper: the papers it rests on. */
  note?: string
}

/** One voice, by whoever has it or, from paper, by the worker who takes it down: both names stand in the event. */
export const supporting = async <A>(
  request: Request, { nomination, nominee, by, sentence, note }: Supporting, answer: A,
) => {
  const { nominationId, community, roundTitle } = nomination
  mustBe(nomination, 'standing')
  must(!nominee.people.includes(by.id), 'honour.own')
  const { id: enteredBy } = request.actor
  const onBehalf = by.id !== enteredBy
  const voice: Voice = {
    nominationId, voterId: by.householdId ?? by.id, voiceId: newId('voi'), community, personId: by.id,
    name: by.nameMasked ?? '*', at: momentText(request.at), ...(sentence ? { sentence } : {}),
    words: await wordsOf(request, roundTitle, sentence), ...(onBehalf ? { enteredBy } : {}),
  }
  const data = {
    nominationId, voiceId: voice.voiceId, voterId: voice.voterId,
    ...(onBehalf ? { onBehalfOf: by.id, note: note ?? '' } : {}),
  }
  return commit(request, { type: 'nomination.supported', community, data, answer },
    write(Voice.build(PutTransaction).item(voice)
      .options({ condition: { attr: 'nominationId', exists: false } }), 'honour.supported'),
    write(Spoken.build(PutTransaction)
      .item({ personId: by.id, what: 'voice', nominationId, by: voice.voterId }), 'stale'),
    write(VoiceCount.build(UpdateTransaction).item({ nominationId, households: $add(1) }), 'stale'),
    write(Nomination.build(ConditionCheck).key({ nominationId })
      .condition({ attr: 'state', eq: 'standing' }), 'honour.state'))
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
  must(homeOf(actor) === nomination.community, 'honour.unknown')
  const nominee = await nomineeOf(nomination, at)
  const answer = { ...await seenBy(request, nomination, nominee), supported: true }
  return supporting(request, { nomination, nominee, by: actor, sentence }, answer)
}
