import { View } from '@tarojs/components'
import { speak } from '../../../accessibility.ts'
import { Icon } from '../../../components/icon.tsx'
import '../../../components/options.scss'

interface Props { people: { personId: string; nameMasked: string }[]; picked: string[]; onPick: (personId: string) => void }

/** Several of some people: each a line that is tapped on and off. */
export const Picks = ({ people, picked, onPick }: Props) => (
  <View className='options options-list'>
    {people.map(({ personId, nameMasked }) => {
      const on = picked.includes(personId)
      return (
        <View key={personId} id={`pick-${personId}`} className={on ? 'option option-picked' : 'option'}
          {...speak('switch', nameMasked, on)} onClick={() => onPick(personId)}>
          <View className='option-text'>{nameMasked}</View>
          {on && <Icon name='tick' colour='vermilion' size={20} />}
        </View>
      )
    })}
  </View>
)
