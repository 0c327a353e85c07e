import { View } from '@tarojs/components'
import { useState } from 'react'
import { chinaDay } from '../../../../../shared/units.ts'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Options } from '../../../components/options.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { usePages } from '../../../state/use-pages.ts'
import { honourWords, ofYear } from '../../../text/honours.ts'
import { useText } from '../../../text/use-text.ts'
import '../honours.scss'

/** This year and the two before. */
const years = (thisYear: number): string[] => [0, 1, 2].map((back) => String(thisYear - back))

/** Who was honoured in a year and wants to be seen. */
export default () => {
  const say = useText()
  const thisYear = chinaDay(nowMs()).slice(0, 4)
  const [year, setYear] = useState(thisYear)
  const pages = usePages((cursor) => client('GET /honour-board', { year, cursor }), year)
  return (
    <Page title={honourWords.board}>
      <Section title={say(honourWords.boardYear)}>
        <Options name='year' look='grid' selected={year} onPick={setYear}
          options={years(Number(thisYear)).map((key) => ({ key, label: say(ofYear(key)) }))} />
      </Section>
      <Loaded from={pages}>
        {({ items }) => items.length === 0
          ? <Empty id='nobody' icon='flag'>{say(honourWords.boardNone)}</Empty>
          : (
            <>
              <View className='honour-note'>{say(honourWords.boardLead)}</View>
              <View id='board' className='honour-list'>
                {items.map(({ name, roundTitle }, index) => (
                  <Card key={index}>
                    <View className='honour-name'>{name}</View>
                    <View className='honour-note'>{roundTitle}</View>
                  </Card>
                ))}
              </View>
              <MoreButton from={pages} />
            </>
          )}
      </Loaded>
    </Page>
  )
}
