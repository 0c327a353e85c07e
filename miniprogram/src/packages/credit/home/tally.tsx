import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { lasting } from '../../../text/dates.ts'
import { monthName } from '../../../text/honour.ts'
import { timesOf, tallyWords } from '../../../text/tally.ts'
import { serviceWords } from '../../../text/services.ts'
import { useText } from '../../../text/use-text.ts'

export type TallyMonth = Output<'GET /me/time-credit/tally'>['items'][number]
type Line = TallyMonth['given'][number]

const shownFirst = 2

/** What I gave and got, month by month and by service: plain, my own alone, and no rank (PEERS 3.25). */
export const Tally = ({ months }: { months: TallyMonth[] }) => {
  const say = useText()
  const [all, setAll] = useState(false)
  return (
    <Section title={say(tallyWords.title)}>
      {months.length === 0 && <Card id='no-tally'><View className='credit-note'>{say(tallyWords.none)}</View></Card>}
      <View id='tally' className='credit-list'>
        {months.slice(0, all ? months.length : shownFirst).map(({ month, given, received }) => (
          <Card key={month} id={`tally-${month}`}>
            <View className='credit-name'>{say(monthName(month))}</View>
            {given.length > 0 && <Lines name={say(tallyWords.given)} lines={given} />}
            {received.length > 0 && <Lines name={say(tallyWords.received)} lines={received} />}
          </Card>
        ))}
      </View>
      {!all && months.length > shownFirst && (
        <Button id='tally-all' kind='quiet' label={say(tallyWords.earlier)} onTap={() => setAll(true)} />
      )}
    </Section>
  )
}

const Lines = ({ name, lines }: { name: string; lines: Line[] }) => {
  const say = useText()
  return (
    <>
      <View className='credit-note'>{name}</View>
      {lines.map(({ service, minutes, times }) => (
        <View key={service} className='credit-line'>
          <View>
            <View>{say(serviceWords(service))}</View>
            <View className='credit-note'>{say(timesOf(times))}</View>
          </View>
          <View className='credit-minutes'>{say(lasting(minutes))}</View>
        </View>
      ))}
    </>
  )
}
