import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Options } from '../../../components/options.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { chinaDay } from '../../../../../shared/units.ts'
import { handOver } from '../../../files.ts'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { yuanWords } from '../../../text/funds.ts'
import { receiptText, wayWords, yearName, yearWords } from '../../../text/gift-papers.ts'
import { useText } from '../../../text/use-text.ts'
import '../funds.scss'

const Export = ({ year }: { year: number }) => {
  const say = useText()
  const action = useAction()
  const take = () => action.run(async () => {
    const { fileName, text } = await client('GET /me/giving-years/:year/file', { year })
    await handOver({ fileName, mediaType: 'text/csv' }, text)
  })
  return (
    <>
      <Button id='export-year' kind='secondary' icon='paper' label={say(yearWords.export)} busy={action.busy} onTap={() => void take()} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}

const OfYear = ({ year }: { year: number }) => {
  const say = useText()
  const loading = useLoad(() => client('GET /me/giving-years/:year', { year }))
  return (
    <Loaded from={loading}>
      {(seen) => seen.items.length === 0
        ? <Empty id='no-year' icon='gift'>{say(yearWords.none)}</Empty>
        : <>
            <Card id='year-sums'>
              <Fact name={say(yearWords.given)}><View className='fund-raised'>{say(yuanWords(seen.givenFen))}</View></Fact>
              {seen.goneFen > 0 && <Fact name={say(yearWords.gone)}>{say(yuanWords(seen.goneFen))}</Fact>}
            </Card>
            <View className='lines'>
              {seen.items.map(({ giftId, title, paidOn, way, amountFen, receipt }) => (
                <LinkRow key={giftId} id={`year-${giftId}`} icon='gift' label={title} onTap={() => go('gift', { giftId })}
                  note={`${paidOn} · ${say(yuanWords(amountFen))} · ${say(wayWords[way])} · ${
                    say(receipt ? receiptText(receipt.number) : yearWords.noReceipt)}`} />
              ))}
            </View>
            <Export year={year} />
          </>}
    </Loaded>
  )
}

/** What I gave in a year: sums, each gift with its receipt, a table to take away (PEERS 5.14). */
export default () => {
  const say = useText()
  const [latest] = useState(() => Number(chinaDay(nowMs()).slice(0, 4)))
  const [year, setYear] = useState(latest)
  return (
    <Page title={yearWords.title}>
      <Options name='year' look='chips' selected={String(year)} onPick={(key) => setYear(Number(key))}
        options={[latest, latest - 1, latest - 2].map((one) => ({ key: String(one), label: say(yearName(one)) }))} />
      {/* What was loaded stays while the next is on its way: of another year it would be wrong. */}
      <OfYear key={year} year={year} />
    </Page>
  )
}
