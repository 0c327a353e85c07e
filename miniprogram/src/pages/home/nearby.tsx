import { Button } from '../../components/button.tsx'
import { Empty } from '../../components/empty.tsx'
import { Section } from '../../components/section.tsx'
import { ShiftCard } from '../../components/shift-card.tsx'
import type { Shift } from '../../components/shift-card-rules.ts'
import { go, goToTab } from '../../navigate.ts'
import { nowMs } from '../../state/clock.ts'
import { homeWords } from '../../text/home.ts'
import { useText } from '../../text/use-text.ts'
import { nearby, type MyShift } from './model.ts'

/** A few of the shifts nearby that I could join. */
export const Nearby = ({ shifts, mine }: { shifts: readonly Shift[]; mine: readonly MyShift[] }) => {
  const say = useText()
  const some = nearby(shifts, mine, 3)
  const all = <Button id='all-activities' kind='quiet' label={say(homeWords.all)} onTap={() => goToTab('activities')} />
  return (
    <Section title={say(homeWords.nearby)} action={all}>
      {some.length === 0
        ? <Empty icon='calendar'>{say(homeWords.nothingNearby)}</Empty>
        : some.map((shift) => (
          <ShiftCard key={shift.id} shift={shift} nowMs={nowMs()} onTap={() => go('activity', { shiftId: shift.id })} />
        ))}
    </Section>
  )
}
