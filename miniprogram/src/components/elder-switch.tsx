import { View } from '@tarojs/components'
import { setElder, useSettings } from '../state/settings.ts'
import { homeWords } from '../text/home.ts'
import { useText } from '../text/use-text.ts'
import { SwitchRow } from './row.tsx'

/** 长辈版, where it can be found. */
export const ElderSwitch = () => {
  const say = useText()
  const { elder } = useSettings()
  return (
    <View className='lines'>
      <SwitchRow id='elder-switch' icon='letters' label={say(homeWords.elder)} note={say(homeWords.elderNote)}
        on={elder} words={{ on: say(homeWords.on), off: say(homeWords.off) }} onChange={setElder} />
    </View>
  )
}
