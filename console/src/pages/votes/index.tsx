import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { useEvery } from '../../api/use-every.ts'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { DetailButton } from '../../components/detail-button.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { mayPrepareFunds } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { keptIn } from '../funds/model.ts'
import { RoundDetail } from './detail.tsx'
import { OpenRound } from './open-form.tsx'

const words = text.votes

/** Residents vote on a share of a fund: its projects, paper votes and result (PEERS 5.21). */
const VotesPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { roles } = useMe()
  const read = useRead('GET /vote-rounds', { community })
  const rounds = useKept(read, community)
  const { data: funds = [] } = useEvery('GET /funds', { division: community.slice(0, 9) })
  const [open, setOpen] = useState<string>()
  const own = funds.filter(keptIn({ community })).filter(({ state }) => state === 'open')
  return (
    <Page id="votes" title={words.title} lead={words.lead}>
      {read.failure && <FailureNote failure={read.failure} again={read.again} />}
      {rounds?.items.length === 0 && <p className="note" data-testid="no-votes">{say(words.none)}</p>}
      {rounds?.items.map(({ id, title, phase }) => (
        <section key={id} className="card panel">
          <h2>{title}</h2>
          <p data-testid={`phase-${id}`}>{say(words.phases[phase])}</p>
          <DetailButton of={id} open={open} setOpen={setOpen} show={words.manage} />
          {open === id && <RoundDetail community={community} roundId={id} done={read.again} />}
        </section>
      ))}
      {mayPrepareFunds(roles, community) && own.length > 0 && (
        <OpenRound community={community} funds={own.map(({ id, name }) => [id, name])} done={read.again} />
      )}
    </Page>
  )
}
export default VotesPage
