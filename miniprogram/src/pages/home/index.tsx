import { View } from '@tarojs/components'

export default () => <View id='x' aria-label='hi' aria-role='button'>hello</View>
