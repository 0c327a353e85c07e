import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { speak } from '../accessibility.ts'
import './section.scss'

interface Props {
  title: string
  action?: ReactNode
  children: ReactNode
}

/** A heading and what stands below it. */
export const Section = ({ title, action, children }: Props) => (
  <View className='section'>
    <View className='section-head'>
      <View className='section-title' {...speak('heading')}>{title}</View>
      {action}
    </View>
    {children}
  </View>
)

export const Card = ({ children, id }: { children: ReactNode; id?: string }) =>
  <View id={id} className='card'>{children}</View>

/** A name and what it is, side by side where there is room. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <View className='fact'>
    <View className='fact-name'>{name}</View>
    <View className='fact-value'>{children}</View>
  </View>
)
