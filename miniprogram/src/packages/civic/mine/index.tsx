import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { usePages } from '../../../state/use-pages.ts'
import { snapStateWords, snapWords } from '../../../text/civic.ts'
import { momentWords } from '../../../text/dates.ts'
import { useText } from '../../../text/use-text.ts'
import { toneOf } from '../snap/model.ts'
import '../civic.scss'

type Report = Output<'GET /me/snap-reports'>['items'][number]

const Line = ({ report }: { report: Report }) => {
  const say = useText()
  return (
    <Card>
      <View id={`snap-${report.id}`} className='civic-card' {...speak('link', `${report.place} ${say(snapStateWords[report.state])}`)}
        onClick={() => go('snap', { reportId: report.id })}>
        <View className='civic-title'>{report.place}</View>
        <View>{report.text}</View>
        <Tag tone={toneOf(report.state)}>{say(snapStateWords[report.state])}</Tag>
        <View className='civic-note'>{say(momentWords(Date.parse(report.sentAt), nowMs()))}</View>
      </View>
    </Card>
  )
}

/** What I have reported, newest first, and the way to report something. */
export default () => {
  const say = useText()
  const pages = usePages((cursor) => client('GET /me/snap-reports', cursor === undefined ? {} : { cursor }))
  return (
    <Page title={snapWords.mine}>
      <Notice tone='info'>{say(snapWords.lead)}</Notice>
      <Button id='report' icon='plus' label={say(snapWords.report)} onTap={() => go('snapReport')} />
      <Loaded from={pages}>
        {({ items }) => (items.length === 0
          ? <Empty id='no-reports' icon='flag'>{say(snapWords.none)}</Empty>
          : <>{items.map((report) => <Line key={report.id} report={report} />)}</>)}
      </Loaded>
      <MoreButton from={pages} />
    </Page>
  )
}
