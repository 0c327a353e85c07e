import { Button } from '../../../components/button.tsx'
import { toolsFor } from '../../../components/led-shift-rules.ts'
import { Notice } from '../../../components/notice.tsx'
import { Section } from '../../../components/section.tsx'
import type { Shift } from '../../../components/shift-card-rules.ts'
import { go } from '../../../navigate.ts'
import { nowMs } from '../../../state/clock.ts'
import { activityWords } from '../../../text/activity.ts'
import { placesWords } from '../../../text/places.ts'
import { resultsWords } from '../../../text/results.ts'
import { useText } from '../../../text/use-text.ts'

/** What the leader of a shift can do with it now. */
export const LeaderTools = ({ shift }: { shift: Shift }) => {
  const say = useText()
  const tools = toolsFor(shift, nowMs())
  return (
    <Section title={say(activityWords.leaderTools)}>
      {!tools.code && !tools.confirm && <Notice tone='info'>{say(activityWords.toolsLater)}</Notice>}
      {tools.code && (
        <Button id='show-code' kind='secondary' icon='scan' label={say(activityWords.showCode)}
          onTap={() => go('code', { shiftId: shift.id })} />
      )}
      <Button id='see-roll' kind='secondary' icon='people' label={say(placesWords.toRoll)}
        onTap={() => go('roll', { shiftId: shift.id })} />
      {tools.code && (
        <Button id='show-door' kind='quiet' icon='scan' label={say(placesWords.showDoor)}
          onTap={() => go('door', { shiftId: shift.id })} />
      )}
      {tools.confirm && (
        <Button id='confirm-people' kind='secondary' icon='tick' label={say(activityWords.confirm)}
          onTap={() => go('confirm', { shiftId: shift.id })} />
      )}
      {tools.results && (
        <Button id='enter-results' kind='secondary' icon='ribbon' label={say(resultsWords.enter)}
          onTap={() => go('results', { shiftId: shift.id })} />
      )}
      {shift.state !== 'cancelled' && Date.parse(shift.startsAt) > nowMs() && (
        <Button id='manage' kind='secondary' icon='pencil' label={say(activityWords.manage)}
          onTap={() => go('manage', { shiftId: shift.id })} />
      )}
    </Section>
  )
}
