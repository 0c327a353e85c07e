import { View } from '@tarojs/components'
import { go } from '../navigate.ts'
import { nowMs } from '../state/clock.ts'
import { placesTaken } from '../text/activity.ts'
import { leaderWords } from '../text/leader.ts'
import { useText } from '../text/use-text.ts'
import { Button } from './button.tsx'
import { toolsFor } from './led-shift-rules.ts'
import type { Shift } from './shift-card-rules.ts'
import { ShiftCard } from './shift-card.tsx'
import './led-shift.scss'

/** A shift that I lead, with what I can do about it now. */
export const LedShift = ({ shift }: { shift: Shift }) => {
  const say = useText()
  const tools = toolsFor(shift, nowMs())
  return (
    <View className='led'>
      <ShiftCard shift={shift} nowMs={nowMs()} onTap={() => go('activity', { shiftId: shift.id })}
        state={{ words: placesTaken(shift.taken, shift.capacity), tone: 'plain' }} />
      {(tools.code || tools.confirm) && (
        <View className='led-tools'>
          {tools.code && (
            <Button id={`code-${shift.id}`} kind='secondary' icon='scan' label={say(leaderWords.showCode)}
              onTap={() => go('code', { shiftId: shift.id })} />
          )}
          {tools.confirm && (
            <Button id={`confirm-${shift.id}`} kind='secondary' icon='tick' label={say(leaderWords.confirm)}
              onTap={() => go('confirm', { shiftId: shift.id })} />
          )}
        </View>
      )}
    </View>
  )
}
