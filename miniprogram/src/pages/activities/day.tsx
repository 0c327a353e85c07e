import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { speak } from '../../accessibility.ts'
import { nowMs } from '../../state/clock.ts'
import { day, nearDay } from '../../text/dates.ts'
import { useText } from '../../text/use-text.ts'
import './day.scss'

/** What happens on one day. */
export const Day = ({ startsMs, children }: { startsMs: number; children: ReactNode }) => {
  const say = useText()
  const near = nearDay(startsMs, nowMs())
  return (
    <View className='day'>
      <View className='day-name' {...speak('heading')}>
        {near !== undefined && <View className='day-near'>{say(near)}</View>}
        {say(day(startsMs))}
      </View>
      {children}
    </View>
  )
}
