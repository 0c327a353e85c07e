import { View } from '@tarojs/components'
import type { Words } from '../text/words.ts'
import { useText } from '../text/use-text.ts'
import { speak } from '../accessibility.ts'
import './seal.scss'

const confirmed: Words = ['已确认', 'Confirmed']

/** The chop on confirmed hours: somebody stood for them. */
export const Seal = () => {
  const say = useText()
  return <View className='seal' {...speak('img', say(confirmed))}>{say(confirmed)}</View>
}
