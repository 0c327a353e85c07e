import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { speak } from '../accessibility.ts'
import { Icon } from './icon.tsx'
import './notice.scss'

interface Props {
  id?: string
  /** A problem waits for somebody, `good` went well, `info` explains. */
  tone: 'problem' | 'good' | 'info'
  children: ReactNode
  action?: ReactNode
}

const looks = {
  problem: { icon: 'warning', colour: 'osmanthus' },
  good: { icon: 'tick', colour: 'jade' },
  info: { icon: 'info', colour: 'river' },
} as const

/** A sentence in its place on the page: it neither pops up nor goes away by itself. */
export const Notice = ({ id, tone, children, action }: Props) => (
  <View id={id} className={`notice notice-${tone}`} {...(tone === 'problem' ? speak('alert') : {})}>
    <View className='notice-line'>
      <Icon name={looks[tone].icon} colour={looks[tone].colour} />
      <View className='notice-text'>{children}</View>
    </View>
    {action}
  </View>
)
