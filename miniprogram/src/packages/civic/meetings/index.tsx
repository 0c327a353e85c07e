import { View } from '@tarojs/components'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { usePages } from '../../../state/use-pages.ts'
import { meetingWords, stageWords } from '../../../text/civic.ts'
import { when } from '../../../text/dates.ts'
import { useText } from '../../../text/use-text.ts'
import { type Meetings, parted } from './model.ts'
import '../civic.scss'

const Line = ({ meeting }: { meeting: Meetings[number] }) => {
  const say = useText()
  const { id, title, stage, startsAt, endsAt, place, state, iAmComing, iAttended } = meeting
  return (
    <Card>
      <View id={`meeting-${id}`} className='civic-card' {...speak('link', title)} onClick={() => go('meeting', { meetingId: id })}>
        <View className='civic-title'>{title}</View>
        <View>{say(when(Date.parse(startsAt), Date.parse(endsAt), nowMs()))} · {place}</View>
        <View className='civic-note'>{say(stageWords[stage])}</View>
        {state === 'cancelled' && <Tag tone='plain'>{say(meetingWords.cancelled)}</Tag>}
        {state !== 'cancelled' && iAttended && <Tag tone='good' icon='tick'>{say(meetingWords.attended)}</Tag>}
        {state === 'announced' && iAmComing && !iAttended && <Tag tone='waiting'>{say(meetingWords.youCome)}</Tag>}
      </View>
    </Card>
  )
}

/** The meetings of my community: those to come first, then what came of the others. */
export default () => {
  const say = useText()
  const pages = usePages((cursor) => client('GET /meetings', cursor === undefined ? {} : { cursor }))
  return (
    <Page title={meetingWords.title}>
      <Notice tone='info'>{say(meetingWords.lead)}</Notice>
      <Loaded from={pages}>
        {({ items }) => {
          const { coming, past } = parted(items, nowMs())
          return (
            <>
              <Section title={say(meetingWords.coming)}>
                {coming.length === 0
                  ? <Empty id='no-meetings' icon='people'>{say(meetingWords.none)}</Empty>
                  : coming.map((meeting) => <Line key={meeting.id} meeting={meeting} />)}
              </Section>
              {past.length > 0 && (
                <Section title={say(meetingWords.past)}>{past.map((meeting) => <Line key={meeting.id} meeting={meeting} />)}</Section>
              )}
            </>
          )
        }}
      </Loaded>
      <MoreButton from={pages} />
      <Button id='resolutions' kind='secondary' icon='paper' label={say(meetingWords.resolutions)} onTap={() => go('resolutions')} />
    </Page>
  )
}
