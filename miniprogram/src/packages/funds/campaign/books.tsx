import { View } from '@tarojs/components'
import { Empty } from '../../../components/empty.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { fundWords, kindWords, yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { type Book, monthSums } from '../model.ts'

/** Income and spending to the fen, by kind and by month, the newest first: as everybody sees them (CF-07). */
export const Books = ({ book: { kinds, months } }: { book: Book }) => {
  const say = useText()
  return (
    <Section title={say(fundWords.books)}>
      {months.length === 0 && <Empty id='no-books' icon='paper'>{say(fundWords.noBooks)}</Empty>}
      {kinds.length > 0 && (
        <Card id='kinds'>{kinds.map(({ kind, fen }) => <Fact key={kind} name={say(kindWords[kind])}>{say(yuanWords(fen))}</Fact>)}</Card>
      )}
      {months.length > 0 && (
        <Card id='months'>
          {[...months].reverse().map((one) => {
            const { inFen, outFen } = monthSums(one)
            return (
              <View key={one.month} className='fund-month'>
                <View className='fund-note'>{one.month}</View>
                <Fact name={say(fundWords.in)}>{say(yuanWords(inFen))}</Fact>
                <Fact name={say(fundWords.out)}>{say(yuanWords(outFen))}</Fact>
                <Fact name={say(fundWords.balance)}>{say(yuanWords(one.balanceFen))}</Fact>
              </View>
            )
          })}
        </Card>
      )}
    </Section>
  )
}
