import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Telling } from '../../../components/telling.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { usePages } from '../../../state/use-pages.ts'
import { day, noonOf } from '../../../text/dates.ts'
import { applicationsWords, pointNoticeWords, pointsWords } from '../../../text/earning.ts'
import { publicNoticeWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'

type OnNotice = Output<'GET /point-notices'>['items'][number]

const words = pointNoticeWords

const NoticeCard = ({ notice }: { notice: OnNotice }) => {
  const say = useText()
  const { id, nameMasked, rule, happenedOn, text, points = 0, noticeEndsAt = '', objections } = notice
  return (
    <Card id={`notice-${id}`}>
      <Fact name={say(words.who)}>{nameMasked}</Fact>
      <Fact name={rule.title}>{say(day(noonOf(happenedOn)))}</Fact>
      <View>{text}</View>
      <Fact name={say(words.points)}>{say(pointsWords(points))}</Fact>
      <Fact name={say(applicationsWords.until)}>{say(day(Date.parse(noticeEndsAt)))}</Fact>
      {objections.length > 0 && <Fact name={say(words.objections)}>{objections.length}</Fact>}
      {Date.parse(noticeEndsAt) > nowMs() && (
        <Telling id={`object-${id}`} maxLength={300} words={{
          open: publicNoticeWords.object, why: publicNoticeWords.why, send: publicNoticeWords.send, sent: publicNoticeWords.sent,
        }} send={(said) => change('POST /point-applications/:applicationId/objections', { applicationId: id, text: said })} />
      )}
    </Card>
  )
}

/** The points that are to be booked in my community, masked, and a way to object. */
export default () => {
  const say = useText()
  const list = usePages((cursor) => client('GET /point-notices', { limit: 10, ...(cursor === undefined ? {} : { cursor }) }))
  return (
    <Page title={words.title}>
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-notices' icon='people'>{say(words.none)}</Empty>
          : items.map((notice) => <NoticeCard key={notice.id} notice={notice} />)}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}
