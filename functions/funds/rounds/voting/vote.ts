import { randomUUID } from 'node:crypto'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { within } from '../../../../shared/divisions.ts'
import { homeOf } from '../../../platform/actor.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { digestOf } from '../../../platform/ids.ts'
import { readFacts } from '../../../platform/person.ts'
import { must } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { isKnown } from '../identity.ts'
import { findRound, marking, mustBe, oldEnough, projectsIn, voterKeys } from './find.ts'
import { Ballot, VoteRound } from './items.ts'

/** What an event keeps of every request would tell of what was chosen: of a vote it keeps nothing (decision 113). */
const unsaid = (request: Request, roundId: string): Request => {
  delete request.fields
  return Object.assign(request, { contentHash: digestOf(`vote ${roundId}`) })
}

/**
 * Vote, once and in secret: who has voted is in the list of voters, what was chosen in the urn, and nothing leads from
 * one to the other. Refuses with `vote.unknown`, `vote.phase`, `vote.elsewhere`, `vote.age`, `vote.realName`,
 * `vote.choices`, `vote.done`.
 */
export const vote = async (request: Request, { roundId, projectIds }: { roundId: string; projectIds: string[] }) => {
  const { actor, at } = unsaid(request, roundId)
  const round = await findRound(roundId)
  mustBe(round, at, 'voting')
  must(within(round.division, homeOf(actor)), 'vote.elsewhere')
  const facts = await readFacts(actor.id)
  const { 'funds.voterAge': voterAge } = await settingsOf(round.community)
  must(oldEnough(facts, voterAge, at), 'vote.age')
  must(isKnown(facts), 'vote.realName')
  const onBallot = (await projectsIn(roundId)).filter(({ state }) => state === 'admitted')
    .map(({ projectId }) => projectId)
  const fits = projectIds.length <= round.choices && new Set(projectIds).size === projectIds.length
    && projectIds.every((id) => onBallot.includes(id))
  must(fits, 'vote.choices')
  return commit(request, {
    type: 'vote.cast', community: round.community, data: { roundId }, answer: { voted: 'phone' as const },
  }, ...marking(round, await voterKeys(actor, facts, round), 'phone'),
  write(Ballot.build(PutTransaction).item({ roundId, number: randomUUID(), projectIds: [...projectIds].sort() }),
    'stale'),
  write(VoteRound.build(ConditionCheck).key({ roundId }).condition({ attr: 'state', eq: 'open' }), 'vote.phase'))
}
