import { View } from '@tarojs/components'
import { speak } from '../accessibility.ts'
import { Icon } from './icon.tsx'
import './options.scss'

export interface Option<K extends string> {
  key: K
  label: string
  note?: string
}
interface Props<K extends string> {
  /** The options' ids are this name, a dash and the key. */
  name: string
  options: readonly Option<K>[]
  selected: K | undefined
  onPick: (key: K) => void
  /** `list` has one a line, `grid` is for short answers, `chips` filters what stands below. */
  look?: 'list' | 'grid' | 'chips'
}

/** One of several: all of them in sight, none in a wheel that pops up. */
export const Options = <K extends string>({ name, options, selected, onPick, look = 'list' }: Props<K>) => (
  <View className={`options options-${look}`}>
    {options.map(({ key, label, note }) => (
      <View key={key} id={`${name}-${key}`} className={key === selected ? 'option option-picked' : 'option'}
        {...speak('radio', label, key === selected)} onClick={() => onPick(key)}>
        <View className='option-text'>
          <View>{label}</View>
          {note !== undefined && <View className='option-note'>{note}</View>}
        </View>
        {key === selected && <Icon name='tick' colour='vermilion' size={20} />}
      </View>
    ))}
  </View>
)
