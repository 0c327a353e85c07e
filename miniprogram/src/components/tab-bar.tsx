import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { speak } from '../accessibility.ts'
import { common } from '../text/common.ts'
import { useText } from '../text/use-text.ts'
import type { Words } from '../text/words.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import './tab-bar.scss'

const tabs = [
  { tab: 'home', icon: 'home', words: common.tabHome },
  { tab: 'activities', icon: 'calendar', words: common.tabActivities },
  { tab: 'shifts', icon: 'ticket', words: common.tabShifts },
  { tab: 'me', icon: 'person', words: common.tabMe },
] as const satisfies { tab: string; icon: IconName; words: Words }[]
export type Tab = (typeof tabs)[number]['tab']

/** Drawn by ourselves: WeChat's own bar has letters of 10, which elder mode cannot enlarge. */
export const TabBar = ({ current }: { current: Tab }) => {
  const say = useText()
  return (
    <View className='tab-bar'>
      {tabs.map(({ tab, icon, words }) => (
        <View key={tab} id={`tab-${tab}`} className={tab === current ? 'tab tab-current' : 'tab'}
          {...speak('tab', say(words), tab === current)}
          onClick={() => { if (tab !== current) void Taro.switchTab({ url: `/pages/${tab}/index` }) }}>
          <Icon name={icon} colour={tab === current ? 'vermilion' : 'inkSoft'} size={24} />
          {say(words)}
        </View>
      ))}
    </View>
  )
}
