import { chinaDay } from '../../../shared/units.ts'
import { idsOf, loadActor } from '../../platform/actor.ts'
import { parentOf } from '../../platform/divisions.ts'
import { inChunks } from '../../platform/in-chunks.ts'
import { listPage } from '../../platform/list.ts'
import { type Own, type OwnRow, behind, erasedName, ownList, rowsFound, rowsInPart } from '../../platform/own.ts'
import { readFacts } from '../../platform/person.ts'
import { Given, givenBy } from '../giving/items.ts'
import { readGift } from '../giving/read.ts'
import { findMatch, readMatched } from './matching/find.ts'
import { type Match, type MatchTally, type MatchedGift, matchedKey, tallyKey } from './matching/items.ts'
import { RoundPart, roundPartsOf } from './parts.ts'
import { openVentures, ventureLists } from './ventures/own.ts'
import { everyOf, findRound, voterKeys } from './voting/find.ts'
import {
  type Pile, Proposed, RoundIn, type VoteProject, type VoteRound, type Voter, projectsOf, proposedBy, roundsIn,
  votersOf,
} from './voting/items.ts'

const projectView = ({ roundId, projectId, title, text, costFen, from, state, reason }: VoteProject) =>
  ({ roundId, projectId, title, text, costFen, from, state, reason })

/**
 * What residents vote on stays (PEERS 5.21); whose it was does not, nor what never came on the ballot, and never will
 * (PV-03).
 */
const eraseProject = ({ state }: VoteProject) => {
  const gone = { title: erasedName, text: erasedName, state: 'declined' as const }
  return { byName: erasedName, ...(state === 'admitted' ? {} : gone) }
}

/** What somebody has done, by kind. */
const done = <Row>(kind: string) => behind<typeof RoundPart, Row>(RoundPart, (personId) =>
  ({ partition: roundPartsOf(personId), prefix: `${kind}#` }), ({ rowPk, rowSk }) => ({ pk: rowPk, sk: rowSk }))

type Voted = Pick<Voter, 'roundId' | 'way'> & { title: string; under: 'record' | 'card'; isOver: boolean }

/** The votes of where somebody lives in which they are on the list of voters: it is looked for as a vote is (113). */
const votedPages = async (personId: string): Promise<{ items: OwnRow<Voted>[] }> => {
  const actor = await loadActor(personId)
  // Those of a double stand with the record that stays, under whichever of the ids.
  if (!actor?.community || actor.id !== personId) return { items: [] }
  const [facts, pointers] = await Promise.all([
    readFacts(personId),
    inChunks([actor.community, parentOf(actor.community)], (one) => everyOf(RoundIn, roundsIn(one))),
  ])
  const items = await inChunks(pointers.flat(), async ({ roundId }) => {
    const round = await findRound(roundId)
    const keys = (await voterKeys(actor, facts, round)).map((sk) => ({ pk: votersOf(roundId), sk }))
    const ofRecords = idsOf(actor).length
    const { title, state } = round
    return (await rowsFound<Voter>(keys)).map(({ key, row: { way } }) => {
      const under = keys.findIndex(({ sk }) => sk === key.sk) < ofRecords ? 'record' as const : 'card' as const
      return { key, row: { roundId, way, title, under, isOver: state !== 'open' } }
    })
  })
  return { items: items.flat() }
}

/**
 * What is counted of a person's gifts against a pledge's caps stands under a digest of who they are. While it runs it
 * stays, or who comes back with the same card would be matched anew; it goes by itself a year after the last day.
 */
const tallyPages = async (personId: string, cursor: string | undefined) => {
  const page = await listPage(Given, { partition: givenBy(personId), cursor, limit: rowsInPart })
  const keys = await inChunks(page.items, async ({ giftId }) => {
    const [gift, matched] = await Promise.all([readGift(giftId), readMatched(giftId)])
    if (!gift || !matched) return []
    const { matchId, person } = matched
    const day = chinaDay(Date.parse(gift.paidAt ?? gift.at))
    return [`person#${person}`, `gifts#${day}#${person}`].map((key) => tallyKey({ matchId, key }))
  })
  const found = await rowsFound<MatchTally>(keys.flat())
  const items = await inChunks(found, async ({ key, row }) =>
    ({ key, row: { ...row, isOver: (await findMatch(row.matchId)).state !== 'open' } }))
  return { ...page, items }
}

const matchView = (match: Match, personId: string) => {
  const { matchId, title, sponsor, sumFen, state, at, sponsorPeople, proposedBy: by, decidedBy, decision } = match
  return {
    matchId, title, sponsor, sumFen, state, at, forSponsor: sponsorPeople.includes(personId),
    proposed: by === personId, ...(decidedBy === personId ? { decision } : {}),
    ...(match.returnedBy === personId ? { returnReference: match.returnReference } : {}),
  }
}

const nameless = <T extends object>(row: T, personId: string, pairs: readonly (readonly [keyof T, keyof T])[]) =>
  Object.fromEntries(pairs.filter(([id]) => row[id] === personId).map(([, name]) => [name, erasedName]))

/**
 * What of votes and pledges belongs to a person. What they voted is not kept (decision 113); that they have, goes once
 * the vote is over, for until then it keeps anybody from voting twice. Nothing of these keeps somebody from leaving: a
 * project goes on without them, a pile is taken back by who approves, a pledge's rest is the charity's to pay back.
 */
export const roundsOwn: Own = {
  lists: [
    ownList<VoteProject>({
      name: 'voteProjects',
      pages: behind<typeof Proposed, VoteProject>(Proposed, (personId) => ({ partition: proposedBy(personId) }),
        ({ roundId, projectId }) => ({ pk: projectsOf(roundId), sk: projectId })),
      view: projectView, erase: eraseProject,
    }),
    ownList<Voted>({
      name: 'votes', pages: votedPages, view: ({ isOver: _, ...voted }) => voted,
      erase: ({ isOver }) => (isOver ? 'row' : {}),
    }),
    ownList<VoteRound>({
      name: 'voteRounds', pages: done('voteRound'), view: ({ roundId, title, at }) => ({ roundId, title, at }),
      erase: (round, personId) => nameless(round, personId, [['openedBy', 'openedByName']]),
    }),
    ownList<Pile>({
      name: 'votePiles', pages: done('votePile'),
      view: ({ roundId, countId, at, by }, personId) =>
        ({ roundId, countId, at, counted: by === personId ? 'first' : 'again' }),
      erase: (pile, personId) => nameless(pile, personId, [['by', 'byName'], ['confirmedBy', 'confirmedByName']]),
    }),
    ownList<Match>({
      name: 'matches', pages: done('match'), view: matchView,
      erase: (match, personId) => nameless(match, personId,
        [['proposedBy', 'proposedByName'], ['decidedBy', 'decidedByName'], ['returnedBy', 'returnedByName']]),
    }),
    ownList<MatchedGift>({
      name: 'matchedGiftsDecided', pages: done('matchedGift'),
      view: ({ giftId, matchId, state, decision }) => ({ giftId, matchId, state, decision }),
      erase: (matched, personId) => nameless(matched, personId, [['decidedBy', 'decidedByName']]),
    }),
    // Before the gifts, which say under what they stand.
    ownList<MatchTally & { isOver: boolean }>({
      name: 'matchTallies', pages: tallyPages, erase: ({ isOver }) => (isOver ? 'row' : {}),
      view: ({ matchId, fen, gifts }) => ({ matchId, fen, gifts }),
    }),
    ownList<MatchedGift>({
      name: 'matchedGifts',
      pages: behind<typeof Given, MatchedGift>(Given, (personId) => ({ partition: givenBy(personId) }), matchedKey),
      view: ({ giftId, matchId, state, signs, at, matchedFen, decision }) =>
        ({ giftId, matchId, state, signs, at, matchedFen, decision }),
      erase: ({ person }, personId) => (person === personId ? {} : { person: personId }),
    }),
    ...ventureLists,
  ],
  open: openVentures,
}
