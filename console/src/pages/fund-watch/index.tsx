import { Tabs } from 'antd'
import { useState, type ReactNode } from 'react'
import { useEvery } from '../../api/use-every.ts'
import { Choice } from '../../components/choice.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { keptIn } from '../funds/model.ts'
import { Closing } from './closing.tsx'
import { Moves } from './moves.tsx'
import { Year } from './year.tsx'
import { GiftFindings } from './gifts.tsx'
import { Disclosures } from './disclosures.tsx'

const words = text.fundWatch

const Parts = ({ community, fundId }: { community: string; fundId: string }) => {
  const { say } = useSpeech()
  const tab = (key: string, label: Words, children: ReactNode) =>
    ({ key, label: <span data-testid={`part-${key}`}>{say(label)}</span>, children })
  return (
    <Tabs size="large" items={[
      tab('disclosures', words.disclosures, <Disclosures community={community} fundId={fundId} />),
      tab('moves', words.moves, <Moves community={community} fundId={fundId} />),
      tab('closing', words.closing, <Closing community={community} fundId={fundId} />),
      tab('year', words.yearTab, <Year community={community} fundId={fundId} />),
      tab('gifts', words.gifts, <GiftFindings community={community} fundId={fundId} />),
    ]} />
  )
}

/** What a fund owes the public and the law: told in time, within its lines, watched by others (CF-09 to CF-11, CF-18). */
const FundWatchPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { data, failure, again } = useEvery('GET /funds', { division: community.slice(0, 9) })
  const [chosen, setChosen] = useState<string>()
  const funds = (data ?? []).filter(keptIn({ community })).map(({ id, name }): [string, string] => [id, name])
  const fundId = chosen ?? funds[0]?.[0]
  return (
    <Page id="fund-watch" title={words.title} lead={words.lead}>
      {failure && <FailureNote failure={failure} again={again} />}
      {data && !fundId && <p className="note" data-testid="no-fund">{say(words.noFund)}</p>}
      {fundId && funds.length > 1 && (
        <Choice id="fund" label={words.fund} required width={320} value={fundId} options={funds} choose={(next) => next && setChosen(next)} />
      )}
      {fundId && <Parts key={fundId} community={community} fundId={fundId} />}
    </Page>
  )
}
export default FundWatchPage
