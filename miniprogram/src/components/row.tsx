import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { speak } from '../accessibility.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import './row.scss'

interface LinkProps {
  id: string
  icon: IconName
  label: string
  note?: ReactNode
  onTap: () => void
}

/** A line that leads somewhere. */
export const LinkRow = ({ id, icon, label, note, onTap }: LinkProps) => (
  <View id={id} className='line' {...speak('link', label)} onClick={onTap}>
    <Icon name={icon} colour='river' size={24} />
    <View className='line-text'>
      <View className='line-label'>{label}</View>
      {note !== undefined && <View className='line-note'>{note}</View>}
    </View>
    <Icon name='forward' colour='edge' size={20} />
  </View>
)

interface SwitchProps {
  id: string
  icon: IconName
  label: string
  note: string
  on: boolean
  words: { on: string; off: string }
  onChange: (on: boolean) => void
}

/** A line that switches something on or off, and says which in a word. */
export const SwitchRow = ({ id, icon, label, note, on, words, onChange }: SwitchProps) => (
  <View id={id} className={on ? 'line line-on' : 'line'} {...speak('switch', label, on)} onClick={() => onChange(!on)}>
    <Icon name={icon} colour={on ? 'jade' : 'river'} size={26} />
    <View className='line-text'>
      <View className='line-label'>{label}</View>
      <View className='line-note'>{note}</View>
    </View>
    <View className='switch'>
      <View className='switch-word'>{on ? words.on : words.off}</View>
      <View className='switch-track'><View className='switch-knob' /></View>
    </View>
  </View>
)
