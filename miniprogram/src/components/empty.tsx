import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import './empty.scss'

interface Props {
  id?: string
  icon: IconName
  children: ReactNode
  action?: ReactNode
}

/** Nothing here yet: says so, and where to go. */
export const Empty = ({ id, icon, children, action }: Props) => (
  <View id={id} className='empty'>
    <View className='empty-ring'><Icon name={icon} colour='river' size={34} /></View>
    <View className='empty-text'>{children}</View>
    {action}
  </View>
)
