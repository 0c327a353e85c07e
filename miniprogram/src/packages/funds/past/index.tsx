import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { usePages } from '../../../state/use-pages.ts'
import { campaignStateWords, fromTo, fundWords, yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import type { Campaign, Fund } from '../model.ts'
import { NoCommunity } from '../no-community.tsx'
import { loadFunds } from '../of-community.ts'
import '../funds.scss'

const PastCard = ({ campaign: { id, state, plan, raisedFen, spentFen } }: { campaign: Campaign }) => {
  const say = useText()
  return (
    <Card id={`past-${id}`}>
      <View className='fund-name'>{plan.title}</View>
      <Tag tone='plain'>{say(campaignStateWords[state])}</Tag>
      <View className='fund-note'>{say(fromTo(plan.firstDay, plan.lastDay))}</View>
      <Fact name={say(fundWords.raised)}>{say(yuanWords(raisedFen))}</Fact>
      <Fact name={say(fundWords.spent)}>{say(yuanWords(spentFen))}</Fact>
      <Button id={`see-${id}`} kind='secondary' label={say(fundWords.see)} onTap={() => go('campaign', { campaignId: id })} />
    </Card>
  )
}

const PastOf = ({ fund: { id: fundId, name } }: { fund: Fund }) => {
  const say = useText()
  const list = usePages((cursor) => client('GET /funds/:fundId/campaigns', { fundId, limit: 10, ...(cursor ? { cursor } : {}) }))
  return (
    <Section title={name}>
      <Loaded from={list} cards={1}>
        {({ items }) => items.length === 0
          ? <Empty id={`none-${fundId}`} icon='gift'>{say(fundWords.noPast)}</Empty>
          : items.map((campaign) => <PastCard key={campaign.id} campaign={campaign} />)}
      </Loaded>
      <MoreButton from={list} />
    </Section>
  )
}

/** What was raised in my community, fund by fund, the newest first, and how much of it was spent. */
export default () => {
  const say = useText()
  const loading = useLoad(loadFunds)
  return (
    <Page title={fundWords.past}>
      <Loaded from={loading}>
        {(found) => {
          if (found === undefined) return <NoCommunity />
          return found.funds.length === 0
            ? <Empty id='no-funds' icon='gift'>{say(fundWords.noFunds)}</Empty>
            : found.funds.map((fund) => <PastOf key={fund.id} fund={fund} />)
        }}
      </Loaded>
    </Page>
  )
}
