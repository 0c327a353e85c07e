import { View } from '@tarojs/components'
import { speak } from '../../../accessibility.ts'
import { Icon } from '../../../components/icon.tsx'
import '../../../components/options.scss'

interface Props<K extends string> {
  name: string
  options: readonly { key: K; label: string }[]
  selected: readonly K[]
  onToggle: (key: K) => void
}

/** Several of several, all of them in sight. */
export const Many = <K extends string>({ name, options, selected, onToggle }: Props<K>) => (
  <View className='options options-grid'>
    {options.map(({ key, label }) => (
      <View key={key} id={`${name}-${key}`} className={selected.includes(key) ? 'option option-picked' : 'option'}
        {...speak('switch', label, selected.includes(key))} onClick={() => onToggle(key)}>
        <View className='option-text'><View>{label}</View></View>
        {selected.includes(key) && <Icon name='tick' colour='vermilion' size={20} />}
      </View>
    ))}
  </View>
)
