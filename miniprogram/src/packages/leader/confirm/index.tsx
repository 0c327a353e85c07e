import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { client } from '../../../state/client.ts'
import { learnTime, nowMs } from '../../../state/clock.ts'
import { loadMe, useMe } from '../../../state/me.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { lasting, when } from '../../../text/dates.ts'
import { allMeasuredWords, leaderWords } from '../../../text/leader.ts'
import { useText } from '../../../text/use-text.ts'
import { allMeasured, inOrder, type Attendance } from './model.ts'
import { PersonRow } from './person-row.tsx'
import { confirmTogether } from './confirm-minutes.ts'
import { Sums } from './sums.tsx'
import './confirm.scss'

const load = async (shiftId: string) => {
  const [attendance] = await Promise.all([client('GET /shifts/:shiftId/attendance', { shiftId }), loadMe()])
  learnTime(attendance.serverTime)
  return attendance
}

export default () => {
  const { shiftId = '' } = useRouter().params
  const loading = useLoad(() => load(shiftId))
  return (
    <Page title={leaderWords.confirmTitle}>
      <Loaded from={loading}>
        {(attendance) => <People attendance={attendance} reload={loading.reload} />}
      </Loaded>
    </Page>
  )
}

const People = ({ attendance, reload }: { attendance: Attendance; reload: () => Promise<void> }) => {
  const say = useText()
  const me = useMe()
  const action = useAction()
  const { shift, plannedMinutes, people } = attendance
  const measured = allMeasured(people, me?.id)
  const confirmAll = () => action.run(() => confirmTogether(shift.id, measured)).then(reload)
  return (
    <>
      <View>
        <View className='confirm-title'>{shift.title}</View>
        <View className='confirm-when'>{say(when(Date.parse(shift.startsAt), Date.parse(shift.endsAt), nowMs()))}</View>
        <View className='confirm-when'>{say(leaderWords.planned)} {say(lasting(plannedMinutes))}</View>
      </View>
      {measured.length > 1 && (
        <Button id='confirm-all' icon='tick' busy={action.busy} onTap={() => void confirmAll()}
          label={say(allMeasuredWords(measured.length))} />
      )}
      <ProblemNotice problem={action.problem} />
      <Sums people={people} />
      {people.length === 0 && <Empty id='nobody' icon='people'>{say(leaderWords.nobody)}</Empty>}
      {inOrder(people).map((person) => (
        <PersonRow key={person.personId} person={person} attendance={attendance} isMe={person.personId === me?.id}
          reload={reload} />
      ))}
    </>
  )
}
