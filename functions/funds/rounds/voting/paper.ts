import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import type { Given } from '../../../../shared/contract/call.ts'
import type { voting } from '../../../../shared/contract/rounds/voting.ts'
import { within } from '../../../../shared/divisions.ts'
import { type Role, workerRoles } from '../../../../shared/roles.ts'
import { isSelf, loadActor, mustReach, reaches } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { newId } from '../../../platform/ids.ts'
import { readFacts } from '../../../platform/person.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { isKnown } from '../identity.ts'
import {
  findRoundNear, keptRoundView, marking, mustBe, oldEnough, onRoll, pilesIn, projectsIn, saidOf, saveRound, votedAs,
  voterKeys,
} from './find.ts'
import { partIn } from '../parts.ts'
import { Pile, Roll, VoteRound, pileKey } from './items.ts'
import { figuresFit, sameFigures } from './rules.ts'

type Of<C extends keyof typeof voting> = Given<(typeof voting)[C]>
type Counted = Of<'POST /fund-work/vote-rounds/:roundId/paper-counts'>

const stillOpen = (roundId: string): Write =>
  write(VoteRound.build(ConditionCheck).key({ roundId }).condition({ attr: 'state', eq: 'open' }), 'vote.phase')

/**
 * Put a resident who votes on paper on the roll, by a worker of their own community: seen with the card, at the desk;
 * they are told, and vote no more on the phone. Refuses with `role.scope`, `vote.unknown`, `vote.phase`,
 * `person.unknown`, `conflict.close`, `vote.elsewhere`, `vote.age`, `vote.realName`, `vote.done`.
 */
export const enrol = async (request: Request, input: Of<'POST /fund-work/vote-rounds/:roundId/paper-voters'>) => {
  const { actor, at } = request
  const { community, roundId, personId } = input
  mustReach(actor, workerRoles, community)
  const round = await findRoundNear(community, roundId)
  mustBe(round, at, 'voting')
  const person = await loadActor(personId) ?? refuse('person.unknown')
  await mustBeApart(actor, person.id)
  must(person.community && within(round.division, person.community), 'vote.elsewhere')
  mustReach(actor, workerRoles, person.community)
  const facts = await readFacts(person.id)
  must(oldEnough(facts, (await settingsOf(round.community))['funds.voterAge'], at), 'vote.age')
  must(isKnown(facts), 'vote.realName')
  const keys = await voterKeys(person, facts, round)
  must(!await votedAs(roundId, keys), 'vote.done')
  const kept = await keptRoundView(round, actor, at)
  return commit(request, {
    type: 'vote.onPaper', community: round.community, data: { ...saidOf(round), personId: person.id },
    answer: { ...kept, onRoll: kept.onRoll + 1 },
  }, ...marking(round, keys, 'paper'), stillOpen(roundId),
  write(Roll.build(UpdateTransaction).item({ roundId, people: $add(1) }), 'stale'))
}

/** Piles that are entered one after the other see each other's sheets: each changes the round's version. */
const touched = (round: VoteRound): Write => saveRound(round, round)

const sheetsOf = (piles: Pile[]): number => piles.reduce((sum, { sheets }) => sum + sheets, 0)

interface Which { community: string; roundId: string }

const findOpen = async (request: Request, which: Which, roles: readonly Role[] = workerRoles) => {
  const { community, roundId } = which
  mustReach(request.actor, roles, community)
  const round = await findRoundNear(community, roundId)
  mustBe(round, request.at, 'voting', 'counting')
  return round
}

/**
 * Enter a pile of paper votes. Refuses with `role.scope`, `vote.unknown`, `vote.phase`, `vote.figures`,
 * `vote.moreSheets`.
 */
export const enterPile = async (request: Request, input: Counted) => {
  const { actor, at } = request
  const { roundId, sheets, invalid, totals } = input
  const round = await findOpen(request, input)
  const onBallot = (await projectsIn(roundId)).filter(({ state }) => state === 'admitted')
    .map(({ projectId }) => projectId)
  must(figuresFit(input, round.choices, onBallot), 'vote.figures')
  must(sheetsOf(await pilesIn(roundId)) + sheets <= await onRoll(roundId), 'vote.moreSheets')
  const pile: Pile = {
    roundId, countId: newId('vpc'), sheets, invalid, totals, by: actor.id, byName: actor.nameMasked ?? '*',
    at: momentText(at),
  }
  const kept = await keptRoundView(round, actor, at)
  const { countId: id, byName, at: countedAt } = pile
  return commit(request, {
    type: 'votePile.entered', community: round.community, data: { ...saidOf(round), countId: id, sheets, invalid },
    answer: { ...kept, counts: [...kept.counts, { id, sheets, invalid, at: countedAt, byName, mine: true }] },
  }, write(Pile.build(PutTransaction).item(pile), 'stale'), partIn(actor.id, 'votePile', pileKey(pile)), touched(round))
}

const findPile = async (roundId: string, countId: string): Promise<Pile> => {
  const pile = (await pilesIn(roundId)).find((one) => one.countId === countId) ?? refuse('vote.pile')
  must(!pile.confirmedByName, 'vote.pile')
  return pile
}

const waits = { attr: 'confirmedByName', exists: false } as const

/**
 * Count the same pile again, by another, without seeing the first figures. Refuses with `role.scope`, `vote.unknown`,
 * `vote.phase`, `vote.pile`, `approval.self`, `vote.differs`.
 */
export const recountPile = async (
  request: Request, input: Of<'POST /fund-work/vote-rounds/:roundId/paper-counts/:countId/recounts'>,
) => {
  const { actor, at } = request
  const { roundId, countId } = input
  const round = await findOpen(request, input)
  const before = await findPile(roundId, countId)
  must(!isSelf(actor, before.by), 'approval.self')
  must(sameFigures(before, input), 'vote.differs')
  const confirmedByName = actor.nameMasked ?? '*'
  const kept = await keptRoundView(round, actor, at)
  return commit(request, {
    type: 'votePile.confirmed', community: round.community, data: { ...saidOf(round), countId },
    answer: { ...kept, counts: kept.counts.map((one) => (one.id === countId ? { ...one, confirmedByName } : one)) },
  }, write(Pile.build(PutTransaction).item({ ...before, confirmedBy: actor.id, confirmedByName })
    .options({ condition: { and: [{ attr: 'roundId', exists: true }, waits] } }), 'vote.pile'),
  partIn(actor.id, 'votePile', pileKey(before)), stillOpen(roundId))
}

/**
 * Take back one's own figures of a pile, or as who approves for the fund another's, so that the count does not wait
 * for ever. Refuses with `role.scope`, `vote.unknown`, `vote.phase`, `vote.pile`.
 */
export const withdrawPile = async (
  request: Request, input: Of<'POST /fund-work/vote-rounds/:roundId/paper-counts/:countId/withdrawal'>,
) => {
  const { actor, at } = request
  const { roundId, countId, reason } = input
  const round = await findOpen(request, input, [...workerRoles, 'fundApprover'])
  const pile = await findPile(roundId, countId)
  must(isSelf(actor, pile.by) || reaches(actor, ['fundApprover'], round.community), 'vote.pile')
  const kept = await keptRoundView(round, actor, at)
  return commit(request, {
    type: 'votePile.withdrawn', community: round.community, data: { ...saidOf(round), countId, reason },
    answer: { ...kept, counts: kept.counts.filter(({ id }) => id !== countId) },
  }, write(Pile.build(DeleteTransaction).key({ roundId, countId }).options({ condition: waits }), 'vote.pile'),
  touched(round))
}
