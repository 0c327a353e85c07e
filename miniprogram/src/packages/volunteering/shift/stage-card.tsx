import { View } from '@tarojs/components'
import { speak } from '../../../accessibility.ts'
import { Icon } from '../../../components/icon.tsx'
import { Seal } from '../../../components/seal.tsx'
import { Fact } from '../../../components/section.tsx'
import { clock, lasting, until } from '../../../text/dates.ts'
import { myShiftWords } from '../../../text/my-shift.ts'
import { shiftWords } from '../../../text/shift.ts'
import { useText } from '../../../text/use-text.ts'
import { servedMinutes, type Stage, type View as Shown } from './model.ts'
import './stage-card.scss'

const looks = {
  notJoined: { icon: 'info', title: myShiftWords.notJoined },
  cancelled: { icon: 'info', title: myShiftWords.cancelled },
  queued: { icon: 'clock', title: myShiftWords.queued, note: myShiftWords.queuedNote },
  offered: { icon: 'warning', title: myShiftWords.offered, note: myShiftWords.offeredNote },
  noShow: { icon: 'warning', title: myShiftWords.noShow, note: myShiftWords.noShowNote },
  before: { icon: 'calendar', title: myShiftWords.before, note: myShiftWords.beforeNote },
  checkIn: { icon: 'scan', title: myShiftWords.checkInNow, note: myShiftWords.checkInNote },
  serving: { icon: 'hourglass', title: myShiftWords.serving, note: myShiftWords.servingNote },
  stillIn: { icon: 'warning', title: myShiftWords.stillIn, note: myShiftWords.stillInNote },
  missed: { icon: 'warning', title: myShiftWords.missed, note: myShiftWords.missedNote },
  waiting: { icon: 'clock', title: myShiftWords.waiting, note: myShiftWords.waitingNote },
  confirmed: { icon: 'ribbon', title: myShiftWords.confirmed, note: myShiftWords.confirmedNote },
} as const

interface Props {
  view: Shown
  stage: Stage
  now: number
}

/** Where I am, in one sentence that can be read at arm's length, and the figures behind it. */
export const StageCard = ({ view, stage, now }: Props) => {
  const say = useText()
  const look = looks[stage]
  const { signUp, shift } = view
  const left = stage === 'before' || stage === 'checkIn' ? until(Date.parse(shift.startsAt), now) : undefined
  return (
    <View id={`stage-${stage}`} className='stage'>
      <View className='stage-head'>
        <Icon name={look.icon} colour='card' size={30} />
        <View className='stage-title' {...speak('heading')}>{say(look.title)}</View>
        {stage === 'confirmed' && <View className='stage-seal'><Seal /></View>}
      </View>
      <View className='stage-body'>
        {left !== undefined && <View className='stage-figure'>{say(myShiftWords.begins)}{say(left)}</View>}
        {stage === 'serving' && signUp?.checkedInAt !== undefined && (
          <View className='stage-figure'>
            {say(myShiftWords.since)} {say(lasting(servedMinutes(signUp.checkedInAt, now)))}
          </View>
        )}
        {'note' in look && <View>{say(look.note)}</View>}
        {signUp !== undefined && <Figures signUp={signUp} />}
      </View>
    </View>
  )
}

const Figures = ({ signUp }: { signUp: NonNullable<Shown['signUp']> }) => {
  const say = useText()
  const minutes = [
    ['measured', signUp.measuredMinutes],
    ['reported', signUp.selfReportedMinutes],
    ['credited', signUp.confirmedMinutes],
  ] as const
  const moments = [['checkedInAt', signUp.checkedInAt], ['checkedOutAt', signUp.checkedOutAt]] as const
  return (
    <>
      {moments.map(([name, at]) => at !== undefined &&
        <Fact key={name} name={say(myShiftWords[name])}>{clock(Date.parse(at))}</Fact>)}
      {minutes.map(([name, value]) => value !== undefined &&
        <Fact key={name} name={say(myShiftWords[name])}>{say(lasting(value))}</Fact>)}
      {signUp.evidence !== undefined && (
        <Fact name={say(myShiftWords.evidence)}>{say(shiftWords[signUp.evidence])}</Fact>
      )}
    </>
  )
}
