import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Emergency } from '../../../components/emergency.tsx'
import { Field } from '../../../components/field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Seal } from '../../../components/seal.tsx'
import { Card } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { leaderWords } from '../../../text/leader.ts'
import { shiftWords } from '../../../text/shift.ts'
import { useText } from '../../../text/use-text.ts'
import { confirmMinutes } from './confirm-minutes.ts'
import { confirmable, entryFits, knownMinutes, maySeeEmergency, presence, reasonDue, type Attendance, type Person } from './model.ts'

interface Props {
  person: Person
  attendance: Attendance
  isMe: boolean
  reload: () => Promise<void>
}

/** One volunteer: what is known, and the yes or the correction. */
export const PersonRow = ({ person, attendance, isMe, reload }: Props) => {
  const say = useText()
  const { signUp, name, phone, personId } = person
  const open = !isMe && confirmable(person, attendance.shift.endsAt, nowMs())
  return (
    <Card id={`person-${personId}`}>
      <View className='person'>
        <View className='person-text'>
          <View className='person-name'>{name}</View>
          {phone !== undefined && <View id={`phone-${personId}`} className='person-presence'>{phone}</View>}
          <View className='person-presence'>
            {say(presence(person))}
            {signUp.evidence !== undefined && ` · ${say(shiftWords[signUp.evidence])}`}
          </View>
          {signUp.selfReportNote !== undefined && <View className='person-note'>“{signUp.selfReportNote}”</View>}
        </View>
        {signUp.status === 'confirmed' && <Seal />}
      </View>
      {open && <Decision person={person} attendance={attendance} reload={reload} />}
      {!open && !isMe && signUp.status === 'checkedIn' && <View className='person-note'>{say(leaderWords.waits)}</View>}
      {!isMe && attendance.isLeader && maySeeEmergency(person, attendance.shift, nowMs()) && (
        <Emergency id={personId}
          look={() => change('POST /shifts/:shiftId/emergency-views', { shiftId: attendance.shift.id, personId })} />
      )}
    </Card>
  )
}

const Decision = ({ person, attendance, reload }: Omit<Props, 'isMe'>) => {
  const say = useText()
  const action = useAction()
  const known = knownMinutes(person)
  const [changing, setChanging] = useState(false)
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const { personId } = person
  const minutes = Number(typed)
  const send = (value: number, why: string) =>
    action.run(async () => { await confirmMinutes(attendance.shift.id, personId, value, why) }).then(reload)
  const problem = <ProblemNotice problem={action.problem} id={`problem-${personId}`} />
  if (!changing) {
    return (
      <>
        <View className='person-buttons'>
          {known !== undefined && known > 0 && (
            <Button id={`confirm-${personId}`} label={say(leaderWords.confirmOne)} busy={action.busy}
              onTap={() => void send(known, '')} />
          )}
          <Button id={`change-${personId}`} kind='secondary' label={say(leaderWords.changeMinutes)}
            onTap={() => setChanging(true)} />
        </View>
        {problem}
      </>
    )
  }
  return (
    <>
      <Field id={`minutes-${personId}`} label={say(leaderWords.minutes)} type='number' maxLength={4} value={typed}
        onInput={setTyped} />
      {(typed === '' || reasonDue(person, minutes)) && (
        <Field id={`reason-${personId}`} label={say(leaderWords.reason)} maxLength={200} value={reason}
          onInput={setReason} />
      )}
      <View className='person-buttons'>
        <Button id={`send-${personId}`} label={say(leaderWords.confirmOne)} busy={action.busy}
          disabled={!entryFits(person, minutes, reason, attendance.plannedMinutes)}
          onTap={() => void send(minutes, reason)} />
        <Button id={`keep-${personId}`} kind='quiet' label={say(leaderWords.keep)} onTap={() => setChanging(false)} />
      </View>
      {problem}
    </>
  )
}
