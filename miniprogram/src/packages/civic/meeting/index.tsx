import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { meetingWords, stageWords } from '../../../text/civic.ts'
import { when } from '../../../text/dates.ts'
import { useText } from '../../../text/use-text.ts'
import { type Meeting, stageOf } from './model.ts'
import { Result } from './result.tsx'
import { Sign } from './sign.tsx'
import '../civic.scss'

interface Props { meeting: Meeting; reload: () => Promise<void> }

/** Said once, taken back as easily. */
const Coming = ({ meeting, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const answer = (coming: boolean) => action.run(async () => {
    await change('POST /meetings/:meetingId/answers', { meetingId: meeting.id, coming })
    await reload()
  })
  return (
    <>
      {meeting.iAmComing
        ? <>
            <Notice id='you-come' tone='good'>{say(meetingWords.youCome)}</Notice>
            <Button id='not-come' kind='quiet' label={say(meetingWords.notCome)} busy={action.busy} onTap={() => void answer(false)} />
          </>
        : <Button id='come' icon='tick' label={say(meetingWords.come)} busy={action.busy} onTap={() => void answer(true)} />}
      <ProblemNotice problem={action.problem} />
    </>
  )
}

const Act = ({ meeting, reload }: Props) => {
  const say = useText()
  switch (stageOf(meeting, nowMs())) {
    case 'cancelled': return <Notice id='cancelled' tone='problem'>{say(meetingWords.cancelled)} {meeting.cancelReason}</Notice>
    case 'attended': return <Notice id='attended' tone='good'>{say(meetingWords.attended)} {say(meetingWords.waitsResult)}</Notice>
    case 'before': return <><Coming meeting={meeting} reload={reload} /><Notice tone='info'>{say(meetingWords.opens)}</Notice></>
    case 'sign': return <Sign meetingId={meeting.id} reload={reload} />
    case 'over': return <Notice tone='info'>{say(meetingWords.waitsResult)}</Notice>
    case 'result': return (
      <>
        {meeting.iAttended && <Notice id='counted' tone='good'>{say(meetingWords.counted)}</Notice>}
        <Result meeting={meeting} />
      </>
    )
  }
}

const Shown = ({ meeting, reload }: Props) => {
  const say = useText()
  return (
    <>
      <Card id='meeting'>
        <View className='civic-title'>{meeting.title}</View>
        <Fact name={say(meetingWords.stage)}>{say(stageWords[meeting.stage])}</Fact>
        <Fact name={say(meetingWords.when)}>{say(when(Date.parse(meeting.startsAt), Date.parse(meeting.endsAt), nowMs()))}</Fact>
        <Fact name={say(meetingWords.where)}>{meeting.place}</Fact>
        <Fact name={say(meetingWords.audience)}>{meeting.audience}</Fact>
        {meeting.agenda !== undefined && <Fact name={say(meetingWords.agenda)}>{meeting.agenda}</Fact>}
      </Card>
      <Act meeting={meeting} reload={reload} />
    </>
  )
}

/** One meeting: what and when, signing in while it is on, and its result. */
export default () => {
  const { meetingId = '' } = useRouter().params
  const loading = useLoad(() => client('GET /meetings/:meetingId', { meetingId }), meetingId)
  return (
    <Page title={meetingWords.one}>
      <Loaded from={loading} cards={2}>{(meeting) => <Shown meeting={meeting} reload={loading.reload} />}</Loaded>
    </Page>
  )
}
