import { View } from '@tarojs/components'
import { speak } from '../accessibility.ts'
import { setElder, useSettings } from '../state/settings.ts'
import { homeWords } from '../text/home.ts'
import { useText } from '../text/use-text.ts'
import { Icon } from './icon.tsx'
import { SwitchRow } from './row.tsx'
import './elder-switch.scss'

/** The same switch in the header of the first page, where somebody who cannot read the rest finds it. */
export const ElderPill = () => {
  const say = useText()
  const { elder } = useSettings()
  return (
    <View id='elder-switch' className={elder ? 'elder-pill elder-pill-on' : 'elder-pill'}
      {...speak('switch', say(homeWords.elder), elder)} onClick={() => setElder(!elder)}>
      <Icon name='letters' colour={elder ? 'riverDeep' : 'card'} size={24} />
      {say(elder ? homeWords.elderOn : homeWords.elder)}
    </View>
  )
}

/** 长辈版 as a line among others. */
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
