import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { useTurningCode } from '../../../state/turning-code.ts'
import { leaderWords, newCodeIn } from '../../../text/leader.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import { spoken } from '../../../state/turning-code-rules.ts'
import '../../leader/code/code.scss'

/** What the elder's phone or the station shows: the code that turns, and four digits to read out. */
export default () => {
  const say = useText()
  const { orderId = '' } = useRouter().params
  const { loading, left, picture, reload } = useTurningCode(() => client('GET /time-bank/orders/:orderId/check-code', { orderId }))
  return (
    <Page title={timebankWords.codeTitle}>
      <Loaded from={loading} cards={1}>
        {({ check, code, phoneCode }) => (
          <>
            <View className='code-note'>{say(check === 'in' ? timebankWords.codeIn : timebankWords.codeOut)}</View>
            <View className='code'>
              <Image className='code-picture' src={picture} {...speak('img', say(leaderWords.codeLabel))} />
              <View id='order-code' className='code-digits' {...speak('heading', code)}>{spoken(code)}</View>
              <View className='code-left'>{say(newCodeIn(left))}</View>
            </View>
            <View className='code-note'>{say(timebankWords.byPhone)}</View>
            <View className='code'><View id='phone-code' className='code-digits'>{phoneCode}</View></View>
          </>
        )}
      </Loaded>
      <Button id='refresh-code' kind='quiet' icon='refresh' label={say(leaderWords.refreshNow)}
        onTap={() => void reload()} />
    </Page>
  )
}
