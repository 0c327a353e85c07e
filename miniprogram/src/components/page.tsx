import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { textScale, useSettings } from '../state/settings.ts'
import { useText } from '../text/use-text.ts'
import type { Words } from '../text/words.ts'
import { PageBar } from './page-bar.tsx'
import { TabBar, type Tab } from './tab-bar.tsx'
import './page.scss'

interface Props {
  title: Words
  /** A tab page draws its own header and the tab bar; the others have a bar with a way back. */
  tab?: Tab
  header?: ReactNode
  children: ReactNode
}

/** The frame of every page: letter size and mode, title, tabs. */
export const Page = ({ title, tab, header, children }: Props) => {
  const { elder } = useSettings()
  const say = useText()
  useDidShow(() => { void Taro.setNavigationBarTitle({ title: say(title) }) })
  return (
    <View className={elder ? 'page elder' : 'page'} style={{ '--scale': String(textScale) } as object}>
      {tab === undefined && <PageBar title={say(title)} />}
      {header}
      <View className={tab === undefined ? 'page-body' : 'page-body page-with-tabs'}>{children}</View>
      {tab !== undefined && <TabBar current={tab} />}
    </View>
  )
}
