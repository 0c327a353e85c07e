import { useState } from 'react'
import { chinaDay } from '../../../../../shared/units.ts'
import { LinkRow } from '../../../components/row.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { View } from '@tarojs/components'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { textWords } from '../../../text/activity-text.ts'
import { when } from '../../../text/dates.ts'
import { manageWords, taskWords } from '../../../text/manage.ts'
import { ruleWords } from '../../../../../shared/rule-words.ts'
import { useText } from '../../../text/use-text.ts'
import { followingInput, moveInput, tasksFor, type Answers, type Task, type View as Led } from './model.ts'
import { TaskQuestions } from './questions.tsx'

const icons = {
  message: 'paper', close: 'flag', open: 'flag', capacity: 'person', move: 'clock', cancel: 'flag', following: 'calendar', end: 'flag',
} as const

const carryOut = async (task: Task, view: Led, answers: Answers): Promise<void> => {
  const { id: shiftId, activityId, startsAt } = view.shift
  const reason = answers.text.trim()
  switch (task) {
    case 'message': await change('POST /shifts/:shiftId/messages', { shiftId, text: reason }); return
    case 'close':
    case 'open': await change('POST /shifts/:shiftId/sign-up-state', { shiftId, open: task === 'open' }); return
    case 'capacity': await change('POST /shifts/:shiftId/capacity', { shiftId, capacity: Number(answers.number) }); return
    case 'move': await change('POST /shifts/:shiftId/moves', moveInput(view, answers)); return
    case 'cancel': await change('POST /shifts/:shiftId/cancellation', { shiftId, reason }); return
    case 'end': {
      await change('POST /activities/:activityId/series/end', { activityId, from: chinaDay(Date.parse(startsAt)), reason })
      return
    }
    case 'following': {
      const input = followingInput(view, answers, chinaDay(nowMs()))
      if (input !== undefined) await change('POST /activities/:activityId/series', input)
    }
  }
}

/** What to do with a shift: first which, then its questions one by one, then what came of it. */
export const Manage = ({ view, reload }: { view: Led; reload: () => Promise<void> }) => {
  const say = useText()
  const [task, setTask] = useState<Task | undefined>()
  const [done, setDone] = useState<Task | undefined>()
  const { shift, series } = view
  const finish = async (answers: Answers): Promise<void> => {
    if (task === undefined) return
    await carryOut(task, view, answers)
    setDone(task)
    setTask(undefined)
    await reload()
  }
  if (task !== undefined) {
    return <TaskQuestions task={task} shift={shift} finish={finish} leave={() => setTask(undefined)} />
  }
  return (
    <>
      <Card id='managed'>
        <Fact name={shift.title}>{say(when(Date.parse(shift.startsAt), Date.parse(shift.endsAt), nowMs()))}</Fact>
        {series !== undefined && <Fact name={say(manageWords.series)}>{say(ruleWords(series))}</Fact>}
        {shift.state === 'closed' && <View>{say(manageWords.closed)}</View>}
      </Card>
      {done !== undefined && <Notice id='done' tone='good'>{say(taskWords[done].done)}</Notice>}
      {shift.state !== 'cancelled' && (
        <View className='lines'>
          {tasksFor(view).map((one) => (
            <LinkRow key={one} id={`task-${one}`} icon={icons[one]} label={say(taskWords[one].label)}
              note={say(taskWords[one].note)} onTap={() => setTask(one)} />
          ))}
          <LinkRow id='change-text' icon='pencil' label={say(textWords.open)} note={say(textWords.openNote)}
            onTap={() => go('activityText', { activityId: shift.activityId })} />
        </View>
      )}
    </>
  )
}
