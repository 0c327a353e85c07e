import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { useNow } from '../../../state/clock.ts'
import { clock, day } from '../../../text/dates.ts'
import { yuanWords } from '../../../text/funds.ts'
import { wishStateWords, wishWords } from '../../../text/gift-wishes.ts'
import { giftStateWords, giveWords } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import { isOpen, type Wish } from './model.ts'

interface Props { wish: Wish; id: string; childName?: string; children?: ReactNode }

const tones = { asked: 'waiting', agreed: 'good', refused: 'plain', lapsed: 'plain', begun: 'good' } as const

/** What a child wishes to give, as child and guardian both see it. */
export const WishCard = ({ wish, id, childName, children }: Props) => {
  const say = useText()
  const { campaign, amountFen, state, shownName, showsSum, message, answeredByName, onPaper, endsAt, giftState } = wish
  const endsMs = Date.parse(endsAt)
  const now = useNow(60_000)
  const shown = say(shownName === 'masked' ? wishWords.masked : wishWords.hidden)
  return (
    <Card id={id}>
      <View className='fund-name'>{campaign.title}</View>
      <View className='fund-raised'>{say(yuanWords(amountFen))}</View>
      <Tag tone={tones[state]}>{say(giftState ? giftStateWords[giftState] : wishStateWords[state])}</Tag>
      {childName !== undefined && <Fact name={say(wishWords.child)}>{childName}</Fact>}
      <Fact name={say(wishWords.shown)}>{shown} · {say(showsSum ? giveWords.sumShown : giveWords.sumHidden)}</Fact>
      {message !== undefined && <Fact name={say(wishWords.words)}>{message}</Fact>}
      {answeredByName !== undefined && <Fact name={say(wishWords.answeredBy)}>{answeredByName}{onPaper && ` · ${say(wishWords.onPaper)}`}</Fact>}
      {isOpen(wish, now) && <Fact name={say(wishWords.until)}>{say(day(endsMs))} {clock(endsMs)}</Fact>}
      {children}
    </Card>
  )
}
