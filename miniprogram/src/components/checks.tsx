import { View } from '@tarojs/components'
import { speak } from '../accessibility.ts'
import { Icon } from './icon.tsx'
import type { Option } from './options.tsx'
import './options.scss'

interface Props<K extends string> {
  /** The ids are this name, a dash and the key. */
  name: string
  options: readonly Option<K>[]
  picked: readonly K[]
  onChange: (picked: K[]) => void
  look?: 'list' | 'grid'
}

/** Any number of several: all of them in sight, each on or off by a tap. */
export const Checks = <K extends string>({ name, options, picked, onChange, look = 'list' }: Props<K>) => (
  <View className={`options options-${look}`}>
    {options.map(({ key, label, note }) => {
      const on = picked.includes(key)
      return (
        <View key={key} id={`${name}-${key}`} className={on ? 'option option-picked' : 'option'}
          {...speak('switch', label, on)}
          onClick={() => onChange(on ? picked.filter((one) => one !== key) : [...picked, key])}>
          <View className='option-text'>
            <View>{label}</View>
            {note !== undefined && <View className='option-note'>{note}</View>}
          </View>
          {on && <Icon name='tick' colour='vermilion' size={20} />}
        </View>
      )
    })}
  </View>
)
