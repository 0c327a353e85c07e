import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { speak } from '../accessibility.ts'
import { common } from '../text/common.ts'
import { useText } from '../text/use-text.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import './tab-bar.scss'

const tabs = {
  home: { icon: 'home', words: common.tabHome },
  activities: { icon: 'calendar', words: common.tabActivities },
  shifts: { icon: 'ticket', words: common.tabShifts },
  me: { icon: 'person', words: common.tabMe },
} as const satisfies Record<string, { icon: IconName; words: readonly [string, string] }>
export type Tab = keyof typeof tabs

/** Drawn by ourselves: WeChat's own bar has letters of 10, which elder mode cannot enlarge. */
export const TabBar = ({ current }: { current: Tab }) => {
  const say = useText()
  return (
    <View className='tab-bar'>
      {(Object.keys(tabs) as Tab[]).map((tab) => (
        <View key={tab} id={`tab-${tab}`} className={tab === current ? 'tab tab-current' : 'tab'}
          {...speak('tab', say(tabs[tab].words), tab === current)}
          onClick={() => { if (tab !== current) void Taro.switchTab({ url: `/pages/${tab}/index` }) }}>
          <Icon name={tabs[tab].icon} colour={tab === current ? 'vermilion' : 'inkSoft'} size={24} />
          {say(tabs[tab].words)}
        </View>
      ))}
    </View>
  )
}
