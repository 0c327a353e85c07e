import { View } from '@tarojs/components'
import type { Colour } from '../../../shared/tokens.ts'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import './tag.scss'

interface Props {
  tone: 'good' | 'waiting' | 'plain' | 'time'
  icon?: IconName
  children: ReactNode
}

const colours = {
  good: 'jade', waiting: 'osmanthus', plain: 'inkSoft', time: 'jade',
} as const satisfies Record<string, Colour>

/** A state in a word, on a ground of its own. */
export const Tag = ({ tone, icon, children }: Props) => (
  <View className={`tag tag-${tone}`}>
    {icon !== undefined && <Icon name={icon} colour={colours[tone]} size={16} />}
    {children}
  </View>
)
