import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { nowMs } from '../../../state/clock.ts'
import { useLoad } from '../../../state/use-load.ts'
import { paperWords } from '../../../text/gift-papers.ts'
import { giftWords } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import { Head } from './head.tsx'
import { isBeingBooked, leftOf, loadGift, mayTakeBack, onwardTitle, stepWords, type Shown, type Step } from './model.ts'
import { TakeBack } from './take-back.tsx'
import { Waiting } from './waiting.tsx'
import '../funds.scss'

const againMs = 2500
const mostTries = 8

/** A part, and below it where it went on. */
const Part = ({ step, index }: { step: Step; index: number }) => {
  const say = useText()
  const title = onwardTitle(step)
  return (
    <View id={`step-${index}`}>
      <View className='fund-words'>{say(stepWords(step))}</View>
      {title && (
        <View id={`onward-${index}`} className='fund-onward'>
          <View className='fund-note'>{say(title)}</View>
          {(step.onward ?? []).map((end, place) => <View key={place} className='fund-words'>{say(stepWords(end))}</View>)}
        </View>
      )}
    </View>
  )
}

/** What became of each fen (CF-20). */
const Path = ({ shown }: { shown: Shown }) => {
  const say = useText()
  return (
    <Section title={say(giftWords.path)}>
      <Card id='path'>
        {isBeingBooked(shown) && <View id='booking' className='fund-words'>{say(giftWords.booking)}</View>}
        {shown.path.map((step, index) => <Part key={index} step={step} index={index} />)}
      </Card>
    </Section>
  )
}

const Paid = ({ shown, reload }: { shown: Shown; reload: () => Promise<void> }) => {
  const say = useText()
  const { gift } = shown
  const { id: campaignId } = gift.campaign
  return (
    <>
      {leftOf(gift) > 0 && <Path shown={shown} />}
      {leftOf(gift) > 0 && (
        <Button id='to-certificate' icon='ribbon' label={say(giftWords.certificate)} onTap={() => go('giftCertificate', { giftId: gift.id })} />
      )}
      {leftOf(gift) > 0 && (
        <Button id='to-papers' kind='secondary' icon='paper' label={say(paperWords.title)} onTap={() => go('giftPapers', { giftId: gift.id })} />
      )}
      {campaignId && <Button id='to-wall' kind='secondary' icon='people' label={say(giftWords.wall)} onTap={() => go('wall', { campaignId })} />}
      {mayTakeBack(gift, nowMs()) && leftOf(gift) > 0 && <TakeBack shown={shown} reload={reload} />}
      {!mayTakeBack(gift, nowMs()) && leftOf(gift) > 0 && (
        <View id='take-back-over' className='fund-note'>{say(gift.way === 'wechat' ? giftWords.over : giftWords.otherWay)}</View>
      )}
    </>
  )
}

/** One gift: whether it came, what became of it, and the way back within a day. */
export default () => {
  const say = useText()
  const { giftId = '', how } = useRouter().params
  const loading = useLoad(() => loadGift(giftId), giftId)
  const { data, reload } = loading
  const tries = useRef(0)
  // WeChat's word, and the books after it, are a few seconds behind the phone's.
  const soon = data !== undefined && tries.current < mostTries
    && ((data.gift.state === 'waiting' && how === 'paid') || isBeingBooked(data))
  useEffect(() => {
    if (!soon) return undefined
    const timer = setTimeout(() => {
      tries.current += 1
      void reload()
    }, againMs)
    return () => clearTimeout(timer)
  }, [data, soon, reload])
  return (
    <Page title={giftWords.one}>
      <Loaded from={loading}>
        {(shown) => {
          const { gift } = shown
          const { id: campaignId } = gift.campaign
          return (
            <>
              {gift.state === 'paid' && leftOf(gift) > 0 && <Notice id='thanks' tone='good'>{say(giftWords.thanks)}</Notice>}
              <Head gift={gift} />
              {gift.state === 'waiting' && <Waiting shown={shown} how={how} looking={soon} reload={reload} />}
              {gift.state === 'closed' && (
                <Notice id='closed' tone='info' action={campaignId
                  && <Button id='give-again' kind='secondary' label={say(giftWords.giveAgain)} onTap={() => go('giveMoney', { campaignId })} />}>
                  {say(giftWords.closed)}
                </Notice>
              )}
              {gift.state === 'paid' && <Paid shown={shown} reload={reload} />}
              {campaignId && <Button id='to-campaign' kind='quiet' label={say(giftWords.campaign)} onTap={() => go('campaign', { campaignId })} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
