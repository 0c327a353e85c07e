import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { useKept } from '../../api/use-kept.ts'
import { usePages } from '../../api/use-pages.ts'
import { useRead } from '../../api/use-read.ts'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { mayApproveFunds, mayPayFunds, mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Match, giftCells, giftHeader } from './match-model.ts'
import { ProposeMatch } from './match-form.tsx'
import type { Campaign } from './model.ts'

const words = text.matching

interface Props { community: string; match: Match; done: () => void }

/** The gifts that a pledge has seen; what is odd waits here to be looked at. */
const Gifts = ({ community, match: { id: matchId, state }, done }: Props) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const pages = usePages('GET /fund-work/matches/:matchId/gifts', { community, matchId })
  const looks = state === 'open' && mayApproveFunds(roles, community)
  const again = (): void => { pages.again(); done() }
  return (
    <DataTable id="match-gifts" pages={pages} rowKey={({ giftId }) => giftId} empty={words.noGifts}
      columns={[
        { title: say(words.donor), key: 'donor', render: (_, { name }) => name ?? say(words.unnamedDonor) },
        { title: say(words.gift), key: 'gift', align: 'right', render: (_, row) => <Amount asset="cny" amount={row.giftFen - row.goneFen} /> },
        { title: say(words.matched), key: 'matched', align: 'right', render: (_, row) => <Amount asset="cny" amount={row.matchedFen} /> },
        {
          title: say(words.giftState), key: 'state', render: (_, row) => (
            <span data-testid={`match-state-${row.giftId}`}>
              {say(words.giftStates[row.state])}{row.signs.length > 0 && `（${row.signs.map((sign) => say(words.signs[sign])).join('、')}）`}
            </span>
          ),
        },
        {
          title: '', key: 'look', render: (_, { giftId, state: at }) => (looks && at === 'waiting' ? (
            <ReasonAct call="POST /fund-work/matches/:matchId/gifts/:giftId/decisions" id={giftId} label={words.lookWhy} done={again}
              choices={[true, false].map((accept) => ({
                id: accept ? 'match' : 'decline', label: accept ? words.match : words.decline,
                input: (decision) => ({ community, matchId, giftId, accept, decision }),
              }))} />
          ) : null),
        },
      ]}
      exporting={{ what: 'match-gifts', of: community, header: giftHeader, rows: async () => (await pages.all()).map(giftCells) }} />
  )
}

/** What can be done with a pledge now, by whoever may. */
const Acts = ({ community, match: { id: matchId, state }, done }: Props) => {
  const { roles } = useMe()
  const which = { community, matchId }
  const approves = mayApproveFunds(roles, community)
  return (
    <>
      {approves && state === 'proposed' && (
        <ReasonAct call="POST /fund-work/matches/:matchId/decisions" id={matchId} label={words.decision} done={done}
          choices={[true, false].map((accept) => ({
            id: accept ? 'accept' : 'refuse', label: accept ? words.accept : words.refuse, input: (decision) => ({ ...which, accept, decision }),
          }))} />
      )}
      {approves && state === 'open' && (
        <ReasonAct call="POST /fund-work/matches/:matchId/ending" id={matchId} label={words.endWhy} done={done}
          choices={[{ id: 'end', label: words.end, input: (reason) => ({ ...which, reason }) }]} />
      )}
      {mayPayFunds(roles, community) && state === 'ended' && (
        <ReasonAct call="POST /fund-work/matches/:matchId/returns" id={matchId} label={words.returnRef} longest={60} done={done}
          choices={[{ id: 'return', label: words.giveBack, input: (bankReference) => ({ ...which, bankReference }) }]} />
      )}
    </>
  )
}

const Pledge = (props: Props) => {
  const { say } = useSpeech()
  const { match } = props
  const { id, sponsor, state, rate, sumFen, matchedFen, leftFen, restFen, sponsorPeople, endReason, returnReference, returnedByName } = match
  const [open, setOpen] = useState<string>()
  const yuan = (fen: number) => <Amount asset="cny" amount={fen} />
  return (
    <section className="card panel" data-testid={`pledge-${id}`}>
      <Facts wide>
        <Fact name={say(words.sponsor)}>{sponsor}</Fact>
        <Fact name={say(words.state)}><span data-testid={`pledge-state-${id}`}>{say(words.states[state])}</span></Fact>
        <Fact name={say(words.rate)}>{rate.ofFen} : {rate.matchFen}</Fact>
        <Fact name={say(words.sum)}>{yuan(sumFen)}</Fact>
        <Fact name={say(words.matched)}>{yuan(matchedFen)}</Fact>
        <Fact name={say(words.left)}>{yuan(leftFen)}</Fact>
        {restFen > 0 && <Fact name={say(words.restGone)}>{yuan(restFen)}</Fact>}
        <Fact name={say(words.caps)}>
          {yuan(match.perGiftFen)} / {yuan(match.perPersonFen)} / {yuan(match.perHouseholdFen)} / {yuan(match.perDayFen)}
        </Fact>
        <Fact name={say(words.days)}>{match.firstDay} – {match.lastDay}</Fact>
        <Fact name={say(words.rest)}>{say(words.rests[match.rest])}</Fact>
        <Fact name={say(words.agreement)}>{match.agreement}</Fact>
        <Fact name={say(words.bankReference)}>{match.bankReference}</Fact>
        {sponsorPeople.length > 0 && <Fact name={say(words.people)}>{sponsorPeople.map(({ name }) => name).join('、')}</Fact>}
        {endReason && <Fact name={say(words.endWhy)}>{endReason}</Fact>}
        {returnReference && <Fact name={say(words.returnRef)}>{returnReference}（{returnedByName}）</Fact>}
      </Facts>
      <Acts {...props} />
      {!['proposed', 'refused'].includes(state) && <DetailButton of={id} open={open} setOpen={setOpen} show={words.gifts} name="gifts" />}
      {open && <Gifts {...props} />}
    </section>
  )
}

/** Who matches the gifts of a campaign (CF-01): its pledges, and a new one. */
export const Matching = ({ community, campaign }: { community: string; campaign: Campaign }) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const read = useRead('GET /fund-work/campaigns/:campaignId/matches', { community, campaignId: campaign.id })
  const matches = useKept(read, campaign.id)
  const begins = ['draft', 'filed', 'open'].includes(campaign.state) && mayPrepareFunds(roles, community)
  return (
    <section data-testid="matching">
      <h3>{say(words.title)}</h3>
      <p className="note">{say(words.lead)}</p>
      {read.failure && <FailureNote failure={read.failure} again={read.again} />}
      {matches?.items.length === 0 && <p className="note">{say(words.none)}</p>}
      {matches?.items.map((match) => <Pledge key={match.id} community={community} match={match} done={read.again} />)}
      {begins && <ProposeMatch community={community} campaign={campaign} done={read.again} />}
    </section>
  )
}
