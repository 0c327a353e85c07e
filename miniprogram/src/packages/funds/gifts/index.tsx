import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { handOver } from '../../../files.ts'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { usePages } from '../../../state/use-pages.ts'
import { day } from '../../../text/dates.ts'
import { yearWords } from '../../../text/gift-papers.ts'
import { reminderWords } from '../../../text/giving-reminders.ts'
import { giftWords } from '../../../text/giving.ts'
import { yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { standsWords } from '../gift/model.ts'
import '../funds.scss'

const Export = () => {
  const say = useText()
  const action = useAction()
  const take = () => action.run(async () => {
    const { text } = await client('GET /me/giving-file', {})
    await handOver({ fileName: `${say(giftWords.fileName)}.csv`, mediaType: 'text/csv' }, text)
  })
  return (
    <>
      <Button id='export-gifts' kind='secondary' icon='paper' label={say(giftWords.export)} busy={action.busy} onTap={() => void take()} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}

/** What I gave, newest first. */
export default () => {
  const say = useText()
  const list = usePages((cursor) => client('GET /me/gifts', { limit: 20, ...(cursor === undefined ? {} : { cursor }) }))
  return (
    <Page title={giftWords.mine}>
      <View className='lines'>
        <LinkRow id='to-reminders' icon='clock' label={say(reminderWords.title)} note={say(reminderWords.note)} onTap={() => go('givingReminders')} />
      </View>
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-gifts' icon='gift'>{say(giftWords.none)}</Empty>
          : <>
              <View id='gifts' className='lines'>
                {items.map((gift) => (
                  <LinkRow key={gift.id} id={`gift-${gift.id}`} icon='gift' label={gift.campaign.title}
                    note={`${say(yuanWords(gift.amountFen))} · ${say(standsWords(gift))} · ${say(day(Date.parse(gift.at)))}`}
                    onTap={() => go('gift', { giftId: gift.id })} />
                ))}
              </View>
              <View className='lines'>
                <LinkRow id='to-year' icon='calendar' label={say(yearWords.title)} note={say(yearWords.note)} onTap={() => go('givingYear')} />
              </View>
              <Export />
            </>}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}
