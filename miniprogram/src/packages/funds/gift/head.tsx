import { View } from '@tarojs/components'
import { speak } from '../../../accessibility.ts'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { clock, day } from '../../../text/dates.ts'
import { yuanWords } from '../../../text/funds.ts'
import { cashRefundWords, giftWords, numberText, refundStateWords, shownNameWords } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import { type Gift, isGone, standsWords } from './model.ts'

const tones = { waiting: 'waiting', paid: 'good', closed: 'plain' } as const

const Refunds = ({ refunds, way }: Pick<Gift, 'refunds' | 'way'>) => {
  const say = useText()
  return (
    <Section title={say(giftWords.refunds)}>
      <Card id='refunds'>
        {refunds.map(({ id, amountFen, state }) => (
          <Fact key={id} name={say(yuanWords(amountFen))}>
            {say((way === 'cash' ? cashRefundWords[state] : undefined) ?? refundStateWords[state])}
          </Fact>
        ))}
      </Card>
    </Section>
  )
}

/** Its facts, and what went back of it. */
export const Head = ({ gift }: { gift: Gift }) => {
  const say = useText()
  const { campaign, amountFen, state, paidAt, goneFen, shownName, showsSum, message, messageShown, refunds, id, way } = gift
  const paidMs = Date.parse(paidAt ?? '')
  return (
    <>
      <Card id='gift'>
        <View className='fund-name' {...speak('heading')}>{campaign.title}</View>
        <Tag tone={isGone(gift) ? 'plain' : tones[state]}>{say(standsWords(gift))}</Tag>
        <View id='gift-sum' className='fund-raised'>{say(yuanWords(amountFen))}</View>
        {/* A slip and a bank’s line have a day and no time. */}
        {paidAt !== undefined && <Fact name={say(giftWords.paidAt)}>{say(day(paidMs))} {way === 'wechat' && clock(paidMs)}</Fact>}
        {goneFen > 0 && <Fact name={say(giftWords.gone)}>{say(yuanWords(goneFen))}</Fact>}
        <Fact name={say(giftWords.shown)}>
          {say(shownNameWords[shownName][0])}{say(['，', ', '])}{say(showsSum ? giftWords.withSum : giftWords.withoutSum)}
        </Fact>
        {message !== undefined && (
          <Fact name={say(giftWords.words)}>{message}{messageShown === true ? '' : say(giftWords.wordsHidden)}</Fact>
        )}
        <Fact name={say(giftWords.number)}>{numberText(id)}</Fact>
      </Card>
      {refunds.length > 0 && <Refunds refunds={refunds} way={gift.way} />}
    </>
  )
}
