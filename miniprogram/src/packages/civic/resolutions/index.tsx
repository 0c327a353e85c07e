import { View } from '@tarojs/components'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { usePages } from '../../../state/use-pages.ts'
import { meetingWords, votesOf } from '../../../text/civic.ts'
import { day } from '../../../text/dates.ts'
import { useText } from '../../../text/use-text.ts'
import '../civic.scss'

/** What meetings of my community have resolved, newest first. */
export default () => {
  const say = useText()
  const pages = usePages((cursor) => client('GET /resolutions', cursor === undefined ? {} : { cursor }))
  return (
    <Page title={meetingWords.resolutionsTitle}>
      <Loaded from={pages}>
        {({ items }) => (items.length === 0
          ? <Empty id='no-resolutions' icon='paper'>{say(meetingWords.noResolutions)}</Empty>
          : <>{items.map((one) => (
              <Card key={one.id} id={`resolution-${one.id}`}>
                <View className='civic-title'>{one.number} {one.title}</View>
                <View>{one.text}</View>
                <Fact name={say(meetingWords.from)}>{one.meetingTitle}</Fact>
                <Fact name={say(meetingWords.when)}>{say(day(Date.parse(one.adoptedAt)))}</Fact>
                <Fact name={say(meetingWords.votes)}>{say(votesOf(one))}</Fact>
                {one.commonProperty && <Notice tone='info'>{say(meetingWords.common)}</Notice>}
              </Card>
            ))}</>)}
      </Loaded>
      <MoreButton from={pages} />
    </Page>
  )
}
