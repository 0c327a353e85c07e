import { View } from '@tarojs/components'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Photos } from '../../../components/photo.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { nowMs } from '../../../state/clock.ts'
import { day, when } from '../../../text/dates.ts'
import { comingWords, groupWords, limitWords, piecesWords, pointsWords, rewardWords, voucherWords, whomWords } from '../../../text/rewards.ts'
import { useText } from '../../../text/use-text.ts'
import { Opening } from '../opening.tsx'
import { WhomChips } from '../whom-chips.tsx'
import type { Whom } from '../whom.ts'
import { reasonAgainst, type Shown } from './model.ts'

const Where = ({ shown: { merchant, market } }: { shown: Shown }) => {
  const say = useText()
  if (merchant) return <>{merchant.name} · {merchant.address}</>
  if (!market) return <>{say(rewardWords.station)}</>
  const time = when(Date.parse(market.opensAt), Date.parse(market.closesAt), nowMs())
  return <>{market.title} · {market.place} · {say(rewardWords.stall)} {market.stall} · {say(time)}</>
}

interface Props { shown: Shown; others: readonly Whom[]; whom: Whom | undefined; pick: (whom: Whom | undefined) => void; begin: () => void }

/** All that there is to know of a reward, and the way to have it or why not. */
export const About = ({ shown, others, whom, pick, begin }: Props) => {
  const say = useText()
  const { title, description, price, comingPrice, inStock, delivers, audience, limits, photos, mine, pickUp } = shown
  const against = reasonAgainst(shown)
  return (
    <>
      <Card id='reward'>
        <View className='reward-title' {...speak('heading')}>{title}</View>
        <Photos fileIds={photos} />
        <View className='rewards-sum'>
          <View>{say(rewardWords.price)}</View>
          <View id='price' className='rewards-points'>{say(pointsWords(price))}</View>
        </View>
        <View className='rewards-sum'>
          <View>{say(rewardWords.myPoints)}</View>
          <View id='our-points' className='reward-price'>{say(pointsWords(mine.balance))}</View>
        </View>
        {comingPrice && (
          <Notice id='coming-price' tone='info'>{say(comingWords(comingPrice.price, day(Date.parse(comingPrice.from))))}</Notice>
        )}
      </Card>
      {others.length > 0 && (
        <Card id='for-whom'>
          <View {...speak('heading')}>{say(whomWords.forWhom)}</View>
          <WhomChips others={others} me={whomWords.me} whom={whom} pick={pick} />
        </Card>
      )}
      {against === undefined
        ? <Button id='redeem' icon='gift' label={say(rewardWords.redeem)} onTap={begin} />
        : (
          <Notice id='why-not' tone='info' action={mine.refusal === 'household.none'
            && <Button id='to-household' kind='secondary' icon='family' label={say(rewardWords.toHousehold)} onTap={() => go('household')} />}>
            {say(against)}
          </Notice>
        )}
      <Card id='about'>
        <Fact name={say(rewardWords.what)}>{description}</Fact>
        <Fact name={say(rewardWords.stock)}>{say(inStock === 0 ? rewardWords.soldOut : piecesWords(inStock))}</Fact>
        <Fact name={say(rewardWords.limits)}>
          {limits.length === 0
            ? say(rewardWords.noLimit)
            : limits.map((limit, index) => <View key={index}>{say(limitWords(limit))}</View>)}
        </Fact>
        {!audience.includes('everyone') && (
          <Fact name={say(rewardWords.whom)}>{audience.map((group) => say(groupWords[group])).join(say(['、', ', ']))}</Fact>
        )}
        <Fact name={say(rewardWords.merchant)}>
          <Where shown={shown} />
          {pickUp !== undefined && !shown.merchant && <View>{pickUp.name} · {pickUp.address}</View>}
          {delivers && <View>{say(rewardWords.delivers)}</View>}
        </Fact>
        {pickUp !== undefined && pickUp.hours.length > 0 && (
          <Fact name={say(voucherWords.hours)}><Opening hours={pickUp.hours} now={nowMs()} /></Fact>
        )}
      </Card>
    </>
  )
}
