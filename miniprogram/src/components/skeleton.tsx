import { View } from '@tarojs/components'
import { speak } from '../accessibility.ts'
import { common } from '../text/common.ts'
import { useText } from '../text/use-text.ts'
import './skeleton.scss'

/** Where content will stand while it is on its way. */
export const Skeleton = ({ cards = 3 }: { cards?: number }) => {
  const say = useText()
  return (
    <View className='skeleton' {...speak('img', say(common.loading))}>
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className='skeleton-card'>
          <View className='skeleton-line skeleton-short' />
          <View className='skeleton-line' />
        </View>
      ))}
    </View>
  )
}
