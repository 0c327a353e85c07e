import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { noticePage, noticeText } from '../../../../../shared/notices.ts'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { usePages } from '../../../state/use-pages.ts'
import { clock, day } from '../../../text/dates.ts'
import { inboxWords } from '../../../text/inbox.ts'
import { useText } from '../../../text/use-text.ts'
import { newestUnread, type Told } from './model.ts'
import './inbox.scss'

/** What I was told, newest first. */
export default () => {
  const say = useText()
  const action = useAction()
  const pages = usePages((cursor) => client('GET /me/notices', cursor === undefined ? {} : { cursor }))
  const markRead = (upTo: string) => action.run(async () => {
    await change('POST /me/notices/read', { upTo })
    await pages.reload()
  })
  return (
    <Page title={inboxWords.title}>
      <Loaded from={pages}>
        {({ items }) => {
          const upTo = newestUnread(items)
          return (
            <>
              {items.length === 0 && <Empty id='no-messages' icon='paper'>{say(inboxWords.none)}</Empty>}
              {upTo !== undefined && (
                <Button id='mark-read' kind='secondary' icon='tick' label={say(inboxWords.markRead)} busy={action.busy}
                  onTap={() => void markRead(upTo)} />
              )}
              <ProblemNotice problem={action.problem} />
              {items.length > 0 && <View id='messages' className='messages'>{items.map((one, index) =>
                <Message key={`${one.at}-${index}`} told={one} index={index} />)}</View>}
              <MoreButton from={pages} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const Message = ({ told, index }: { told: Told; index: number }) => {
  const say = useText()
  const { kind, values, at, unread } = told
  const page = noticePage(kind, values)
  const atMs = Date.parse(at)
  return (
    <Card id={`message-${index}`}>
      <View className='message-head'>
        <View className='message-when'>{say(day(atMs))} {clock(atMs)}</View>
        {unread && <Tag tone='waiting'>{say(inboxWords.unread)}</Tag>}
      </View>
      <View>{say([noticeText(kind, values, 'zh'), noticeText(kind, values, 'en')])}</View>
      {page !== undefined && (
        <Button id={`message-open-${index}`} kind='quiet' label={say(inboxWords.open)}
          onTap={() => void Taro.navigateTo({ url: `/${page}` })} />
      )}
    </Card>
  )
}
