import { View } from '@tarojs/components'
import { speak } from '../../../accessibility.ts'
import { Thumbnail } from '../../../components/photo.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { nowMs } from '../../../state/clock.ts'
import { day, momentWords } from '../../../text/dates.ts'
import { comingWords, kindWords, missingWords, pointsWords, rewardWords, stockWords } from '../../../text/rewards.ts'
import { useText } from '../../../text/use-text.ts'
import { missingFor, type Reward } from './model.ts'

/** One of the list: what, for how many points, and whether ours are enough, once one knows them. */
export const RewardCard = ({ reward, points }: { reward: Reward; points: number | undefined }) => {
  const say = useText()
  const { id, title, kind, price, comingPrice, inStock, market, merchant, photos: [photo] } = reward
  const missing = missingFor(reward, points)
  return (
    <View id={`reward-${id}`} className='reward-card' {...speak('link', title)} onClick={() => go('reward', { rewardId: id })}>
      <View className='reward-head'>
        {photo !== undefined && <Thumbnail fileId={photo} alt={title} />}
        <View className='reward-name'>{title}</View>
        <View className='reward-price'>{say(pointsWords(price))}</View>
      </View>
      <View className='reward-tags'>
        {inStock === 0 && <Tag tone='plain'>{say(rewardWords.soldOut)}</Tag>}
        {inStock > 0 && missing !== undefined && (missing === 0
          ? <Tag tone='good' icon='tick'>{say(rewardWords.enough)}</Tag>
          : <Tag tone='waiting'>{say(missingWords(missing))}</Tag>)}
        {inStock > 0 && <Tag tone='plain'>{say(stockWords(inStock))}</Tag>}
        <Tag tone='plain'>{say(kindWords[kind])}</Tag>
      </View>
      {market && <View className='rewards-soft'>{market.title} · {say(momentWords(Date.parse(market.opensAt), nowMs()))}</View>}
      {merchant && <View className='rewards-soft'>{merchant.name}</View>}
      {comingPrice && <View className='rewards-soft'>{say(comingWords(comingPrice.price, day(Date.parse(comingPrice.from))))}</View>}
    </View>
  )
}
