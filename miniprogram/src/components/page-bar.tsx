import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { speak } from '../accessibility.ts'
import { common } from '../text/common.ts'
import { useText } from '../text/use-text.ts'
import { Icon } from './icon.tsx'

const goBack = () => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/home/index' })
}

const BrowserBar = ({ title }: { title: string }) => {
  const say = useText()
  return (
    <View className='page-bar'>
      <View id='back' className='page-bar-back' {...speak('button', say(common.back))} onClick={goBack}>
        <Icon name='back' />{say(common.back)}
      </View>
      <View className='page-bar-title' {...speak('heading')}>{title}</View>
    </View>
  )
}

/** WeChat draws a bar of its own; a browser has none, and not everybody knows its back button. */
export const PageBar = process.env.TARO_ENV === 'weapp' ? () => null : BrowserBar
