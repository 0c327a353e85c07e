import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { Page } from '../../components/page.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { type OfFundProps, EachFund } from '../funds/each-fund.tsx'
import { Closing } from './closing.tsx'
import { Moves } from './moves.tsx'
import { Year } from './year.tsx'
import { GiftFindings } from './gifts.tsx'
import { Disclosures } from './disclosures.tsx'

const words = text.fundWatch

const Parts = ({ community, fundId, seat, choice }: OfFundProps) => {
  const { say } = useSpeech()
  const tab = (key: string, label: Words, children: ReactNode) =>
    ({ key, label: <span data-testid={`part-${key}`}>{say(label)}</span>, children })
  return (
    <>
      <div className="filters">{choice}</div>
      <Tabs size="large" items={[
        tab('disclosures', words.disclosures, <Disclosures community={community} fundId={fundId} />),
        tab('moves', words.moves, <Moves community={community} fundId={fundId} seat={seat} />),
        tab('closing', words.closing, <Closing community={community} fundId={fundId} />),
        tab('year', words.yearTab, <Year community={community} fundId={fundId} />),
        tab('gifts', words.gifts, <GiftFindings community={community} fundId={fundId} />),
      ]} />
    </>
  )
}

/** What a fund owes the public and the law: told in time, within its lines, watched by others (CF-09 to CF-11, CF-18). */
const FundWatchPage = () => (
  <Page id="fund-watch" title={words.title} lead={words.lead}><EachFund>{(props) => <Parts key={props.fundId} {...props} />}</EachFund></Page>
)
export default FundWatchPage
