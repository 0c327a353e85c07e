import { View } from '@tarojs/components'
import type { Colour } from '../../../shared/tokens.ts'
import { silent } from '../accessibility.ts'
import { iconUri, type IconName } from './icons.ts'
import './icon.scss'

interface Props {
  name: IconName
  colour?: Colour
  /** Its side in dp before the letter size is applied. */
  size?: number
}

/** Decoration beside a word, passed over by screen readers. */
export const Icon = ({ name, colour = 'ink', size = 22 }: Props) => (
  <View className='icon' {...silent} style={{
    '--side': `${size}px`, backgroundImage: `url("${iconUri(name, colour)}")`,
  } as object} />
)
