import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { fundWords, modeWords, yuanWords } from '../../../text/funds.ts'
import { giftWords } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import { ventureWords } from '../../../text/ventures.ts'
import { type Campaign, votesParted } from '../model.ts'
import { NoCommunity } from '../no-community.tsx'
import { loadFunds } from '../of-community.ts'
import { Funds } from './funds.tsx'
import { VotesOver, VotesUnderWay } from './votes.tsx'
import '../funds.scss'
import { Waiting } from './waiting.tsx'

const load = async () => {
  const found = await loadFunds()
  if (found === undefined) return undefined
  const { community } = found
  const [{ items }, votes] = await Promise.all([client('GET /campaigns', { community }), client('GET /vote-rounds', { community })])
  return { ...found, items, ...votesParted(votes.items) }
}

const CampaignCard = ({ campaign: { id, mode, plan, charity, raisedFen } }: { campaign: Campaign }) => {
  const say = useText()
  return (
    <Card id={`campaign-${id}`}>
      <View className='fund-name'>{plan.title}</View>
      <View className='fund-words'>{plan.purpose}</View>
      <Fact name={say(fundWords.raised)}>{say(yuanWords(raisedFen))}</Fact>
      <Fact name={say(fundWords.goal)}>{say(yuanWords(plan.goalFen))}</Fact>
      <View className='fund-note'>{charity.name} · {say(modeWords[mode])}</View>
      <Button id={`see-${id}`} kind='secondary' label={say(fundWords.see)} onTap={() => go('campaign', { campaignId: id })} />
    </Card>
  )
}

/** What is being raised in my community, in the order in which it began: nobody and nothing is ranked (CF-12). */
export default () => {
  const say = useText()
  const loading = useLoad(load)
  return (
    <Page title={fundWords.title}>
      <Notice tone='info'>{say(fundWords.lead)}</Notice>
      <Waiting />
      <View className='lines'>
        <LinkRow id='my-gifts' icon='gift' label={say(giftWords.mine)} note={say(giftWords.mineNote)} onTap={() => go('gifts')} />
      </View>
      <Loaded from={loading}>
        {(found) => {
          if (found === undefined) return <NoCommunity />
          return (
            <>
              {found.sits && (
                <Button id='to-committee' kind='secondary' icon='people' label={say(fundWords.toCommittee)} onTap={() => go('fundCommittee')} />
              )}
              {found.underWay.length > 0 && <VotesUnderWay votes={found.underWay} />}
              {found.items.length === 0
                ? <Empty id='no-campaigns' icon='gift'>{say(fundWords.none)}</Empty>
                : (
                  <View id='campaigns' className='fund-list'>
                    {found.items.map((campaign) => <CampaignCard key={campaign.id} campaign={campaign} />)}
                  </View>
                )}
              <View className='lines'>
                <LinkRow id='to-ventures' icon='ribbon' label={say(ventureWords.title)} note={say(ventureWords.homeNote)}
                  onTap={() => go('ventures')} />
                <LinkRow id='past-campaigns' icon='calendar' label={say(fundWords.past)} note={say(fundWords.pastNote)}
                  onTap={() => go('pastCampaigns')} />
              </View>
              {found.over.length > 0 && <VotesOver votes={found.over} />}
              {found.funds.length > 0 && <Funds funds={found.funds} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
