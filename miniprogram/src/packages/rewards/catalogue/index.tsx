import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { rewardKinds, type RewardKind } from '../../../../../shared/rewards.ts'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Card } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { usePages } from '../../../state/use-pages.ts'
import { common } from '../../../text/common.ts'
import { kindWords, marketWords, pointsWords, rewardWords, voucherWords } from '../../../text/rewards.ts'
import { useText } from '../../../text/use-text.ts'
import { RewardCard } from './card.tsx'
import { householdPoints, inReach } from './model.ts'
import '../rewards.scss'

const Ways = () => {
  const say = useText()
  return (
    <View className='lines'>
      <LinkRow id='vouchers' icon='ticket' label={say(voucherWords.listTitle)} note={say(voucherWords.listNote)}
        onTap={() => go('vouchers')} />
      <LinkRow id='markets' icon='calendar' label={say(marketWords.title)} note={say(marketWords.note)} onTap={() => go('markets')} />
    </View>
  )
}

/** What our points can be redeemed for: all of it, a kind, or what there is at one market day. */
export default () => {
  const say = useText()
  const { marketId } = useRouter().params
  const [kind, setKind] = useState<RewardKind | 'all'>('all')
  const accounts = useLoad(() => client('GET /me/accounts', {}))
  const pages = usePages((cursor) => client('GET /rewards', {
    ...(kind === 'all' ? {} : { kind }), ...(marketId ? { marketId } : {}), ...(cursor === undefined ? {} : { cursor }),
  }), kind)
  const points = accounts.data && householdPoints(accounts.data.items)
  return (
    <Page title={rewardWords.title}>
      <Card>
        <View className='rewards-sum'>
          <View>{say(rewardWords.myPoints)}</View>
          <View id='our-points' className='rewards-points'>{points === undefined ? '…' : say(pointsWords(points))}</View>
        </View>
        {points === undefined && accounts.problem !== undefined && (
          <Notice id='points-unknown' tone='info' action={
            <Button id='points-again' kind='secondary' icon='refresh' label={say(common.tryAgain)} onTap={() => void accounts.reload()} />
          }>{say(rewardWords.pointsUnknown)}</Notice>
        )}
      </Card>
      {marketId === undefined && <Ways />}
      <Options name='kind' look='chips' selected={kind} onPick={setKind} options={[
        { key: 'all', label: say(rewardWords.all) }, ...rewardKinds.map((key) => ({ key, label: say(kindWords[key]) })),
      ]} />
      <Loaded from={pages}>
        {({ items }) => (items.length === 0
          ? <Empty id='no-rewards' icon='gift'>{say(rewardWords.none)}</Empty>
          : (
            <View id='reward-list' className='rewards-list'>
              {inReach(items, points).map((reward) => <RewardCard key={reward.id} reward={reward} points={points} />)}
            </View>
          ))}
      </Loaded>
      <MoreButton from={pages} />
    </Page>
  )
}
