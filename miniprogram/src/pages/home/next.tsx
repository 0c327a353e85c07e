import { View } from '@tarojs/components'
import { Button } from '../../components/button.tsx'
import { Card, Section } from '../../components/section.tsx'
import { ShiftCard } from '../../components/shift-card.tsx'
import { stateOf } from '../../components/sign-up-rules.ts'
import { go, goToTab } from '../../navigate.ts'
import { useNow } from '../../state/clock.ts'
import { until } from '../../text/dates.ts'
import { homeWords } from '../../text/home.ts'
import { useText } from '../../text/use-text.ts'
import { nextLabel, nextShift, type MyShift } from './model.ts'
import './next.scss'

/** The shift that comes next, with what to do about it. */
export const Next = ({ mine }: { mine: readonly MyShift[] }) => {
  const say = useText()
  const now = useNow(30_000)
  const next = nextShift(mine, now)
  if (next === undefined) {
    return (
      <Card id='no-next-shift'>
        <View>{say(homeWords.noNext)}</View>
        <Button id='find-activity' label={say(homeWords.findOne)} onTap={() => goToTab('activities')} />
      </Card>
    )
  }
  const open = () => go('shift', { shiftId: next.shift.id })
  const left = until(Date.parse(next.shift.startsAt), now)
  return (
    <Section title={say(homeWords.nextShift)} action={left && <View className='next-left'>{say(left)}</View>}>
      <View id='next-shift' className='next'>
        <ShiftCard shift={next.shift} nowMs={now} onTap={open} state={stateOf(next, now)} />
        <Button id='next-shift-action' label={say(nextLabel(next, now))} onTap={open} />
      </View>
    </Section>
  )
}
