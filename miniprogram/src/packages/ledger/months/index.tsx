import { View } from '@tarojs/components'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { usePages } from '../../../state/use-pages.ts'
import { day } from '../../../text/dates.ts'
import { monthName, monthsWords, publishedWords } from '../../../text/months.ts'
import { useText } from '../../../text/use-text.ts'

/** The months whose books are published, newest first. */
export default () => {
  const say = useText()
  const list = usePages((cursor) => client('GET /audit/months', { limit: 12, ...(cursor === undefined ? {} : { cursor }) }))
  return (
    <Page title={monthsWords.title}>
      <View>{say(monthsWords.lead)}</View>
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-months' icon='paper'>{say(monthsWords.none)}</Empty>
          : <View id='months' className='lines'>
              {items.map(({ month, movements, closedAt }) => (
                <LinkRow key={month} id={`month-${month}`} icon='paper' label={say(monthName(month))}
                  note={say(publishedWords(movements, day(Date.parse(closedAt))))} onTap={() => go('month', { month })} />
              ))}
            </View>}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}
