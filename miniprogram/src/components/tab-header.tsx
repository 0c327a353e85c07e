import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { silent, speak } from '../accessibility.ts'
import './tab-header.scss'

// WeChat's own button lies at the top right; the header begins below the status bar and leaves that row to it.
const topDp = process.env.TARO_ENV === 'weapp' ? (Taro.getWindowInfo().statusBarHeight ?? 20) + 44 : 0

interface Props {
  title: string
  /** Something to tap, below the words. */
  action?: ReactNode
  children?: ReactNode
}

/** The river at the head of the four tab pages. */
export const TabHeader = ({ title, action, children }: Props) => (
  <View className='tab-header' style={{ paddingTop: `${topDp + 18}px` }}>
    <View className='tab-header-tower' {...silent} />
    <View className='tab-header-title' {...speak('heading')}>{title}</View>
    {children !== undefined && <View className='tab-header-note'>{children}</View>}
    {action !== undefined && <View className='tab-header-action'>{action}</View>}
    <View className='tab-header-water' {...silent} />
  </View>
)
