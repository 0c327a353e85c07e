import { View } from '@tarojs/components'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { fromTo, fundWords, rateWords, upTo, yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import type { Match } from '../model.ts'

/** What a gift is matched with, and how far that goes. */
const Terms = ({ match }: { match: Match }) => {
  const say = useText()
  return (
    <>
      <View className='fund-words'>{say(rateWords(match.rate.ofFen, match.rate.matchFen))}</View>
      <Fact name={say(fundWords.matched)}>{say(yuanWords(match.matchedFen))}</Fact>
      <Fact name={say(fundWords.matchLeft)}>{say(yuanWords(match.leftFen))}</Fact>
      <Fact name={say(fundWords.perGift)}>{say(upTo(match.perGiftFen))}</Fact>
      <Fact name={say(fundWords.perPerson)}>{say(upTo(match.perPersonFen))}</Fact>
      <Fact name={say(fundWords.perHousehold)}>{say(upTo(match.perHouseholdFen))}</Fact>
      <Fact name={say(fundWords.time)}>{say(fromTo(match.firstDay, match.lastDay))}</Fact>
      <View className='fund-note'>{say(fundWords.matchNote)}</View>
    </>
  )
}

/** What came of one that is over: it promises nothing any more. */
const Over = ({ match }: { match: Match }) => {
  const say = useText()
  return (
    <>
      <View className='fund-words'>{say(fundWords.matchOver)}</View>
      <Fact name={say(fundWords.matched)}>{say(yuanWords(match.matchedFen))}</Fact>
    </>
  )
}

/** Who matches gifts, how far, what is matched and what is left (PEERS 5.19). */
export const Matching = ({ matches }: { matches: Match[] }) => {
  const say = useText()
  return (
    <Section title={say(fundWords.matching)}>
      {matches.map((match) => (
        <Card key={match.id} id={`match-${match.id}`}>
          <View className='fund-name'>{match.sponsor}</View>
          {match.state === 'open' ? <Terms match={match} /> : <Over match={match} />}
        </Card>
      ))}
    </Section>
  )
}
