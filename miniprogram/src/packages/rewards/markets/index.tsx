import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { usePages } from '../../../state/use-pages.ts'
import { momentWords, when } from '../../../text/dates.ts'
import { marketWords } from '../../../text/rewards.ts'
import { useText } from '../../../text/use-text.ts'
import type { Output } from '../../../../../shared/contract/index.ts'
import '../rewards.scss'

type Market = Output<'GET /markets'>['items'][number]

const MarketCard = ({ market }: { market: Market }) => {
  const say = useText()
  const { id, title, place, opensAt, closesAt, redeemFrom, stalls, cancelled, reason } = market
  return (
    <Card id={`market-${id}`}>
      <View className='reward-head'>
        <View className='reward-name'>{title}</View>
        {cancelled && <Tag tone='plain'>{say(marketWords.cancelled)}</Tag>}
      </View>
      <Fact name={say(marketWords.when)}>{say(when(Date.parse(opensAt), Date.parse(closesAt), nowMs()))}</Fact>
      <Fact name={say(marketWords.where)}>{place}</Fact>
      <Fact name={say(marketWords.stalls)}>{stalls.join(say(['、', ', ']))}</Fact>
      {redeemFrom < opensAt && <Fact name={say(marketWords.from)}>{say(momentWords(Date.parse(redeemFrom), nowMs()))}</Fact>}
      {cancelled
        ? <View>{reason}</View>
        : <Button id={`see-${id}`} kind='secondary' icon='gift' label={say(marketWords.see)} onTap={() => go('rewards', { marketId: id })} />}
    </Card>
  )
}

/** The market days to come: where, when, which stalls. */
export default () => {
  const say = useText()
  const pages = usePages((cursor) => client('GET /markets', cursor === undefined ? {} : { cursor }))
  return (
    <Page title={marketWords.title}>
      <Loaded from={pages}>
        {({ items }) => (items.length === 0
          ? <Empty id='no-markets' icon='calendar'>{say(marketWords.none)}</Empty>
          : <View id='market-list' className='rewards-list'>{items.map((market) => <MarketCard key={market.id} market={market} />)}</View>)}
      </Loaded>
      <MoreButton from={pages} />
    </Page>
  )
}
