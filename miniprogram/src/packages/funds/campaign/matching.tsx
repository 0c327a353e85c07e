import { View } from '@tarojs/components'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { fromTo, fundWords, rateWords, upTo, yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import type { Match } from '../model.ts'

/** Who matches gifts, how far, what is matched and what is left (PEERS 5.19). */
export const Matching = ({ matches }: { matches: Match[] }) => {
  const say = useText()
  return (
    <Section title={say(fundWords.matching)}>
      {matches.map((match) => (
        <Card key={match.id} id={`match-${match.id}`}>
          <View className='fund-name'>{match.sponsor}</View>
          <View className='fund-words'>{say(rateWords(match.rate.ofFen, match.rate.matchFen))}</View>
          <Fact name={say(fundWords.matched)}>{say(yuanWords(match.matchedFen))}</Fact>
          <Fact name={say(fundWords.matchLeft)}>{say(yuanWords(match.leftFen))}</Fact>
          <Fact name={say(fundWords.perGift)}>{say(upTo(match.perGiftFen))}</Fact>
          <Fact name={say(fundWords.perPerson)}>{say(upTo(match.perPersonFen))}</Fact>
          <Fact name={say(fundWords.perHousehold)}>{say(upTo(match.perHouseholdFen))}</Fact>
          <Fact name={say(fundWords.time)}>{say(fromTo(match.firstDay, match.lastDay))}</Fact>
          <View className='fund-note'>{say(match.state === 'open' ? fundWords.matchNote : fundWords.matchOver)}</View>
        </Card>
      ))}
    </Section>
  )
}
