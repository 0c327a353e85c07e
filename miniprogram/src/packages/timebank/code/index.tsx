import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useMemo, useRef } from 'react'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { nowMs, useNow } from '../../../state/clock.ts'
import { useLoad } from '../../../state/use-load.ts'
import { leaderWords, newCodeIn } from '../../../text/leader.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import { secondsLeft, spoken } from '../../leader/code/model.ts'
import { qrPicture } from '../../../qr.ts'
import '../../leader/code/code.scss'

const retryAfterMs = 3000

const load = async (orderId: string) =>
  ({ ...await client('GET /time-bank/orders/:orderId/check-code', { orderId }), cameAtMs: nowMs() })

/** What the elder's phone or the station shows: the code that turns, and four digits to read out. */
export default () => {
  const say = useText()
  const { orderId = '' } = useRouter().params
  const loading = useLoad(() => load(orderId))
  const now = useNow(1000)
  const { data, reload } = loading
  const left = data === undefined ? undefined : secondsLeft(data.validSeconds, data.cameAtMs, now)
  const picture = useMemo(() => (data === undefined ? '' : qrPicture(data.qr)), [data])
  const askedAtMs = useRef(0)
  useEffect(() => {
    if (left !== 0 || now - askedAtMs.current < retryAfterMs) return
    askedAtMs.current = now
    void reload()
  })
  return (
    <Page title={timebankWords.codeTitle}>
      <Loaded from={loading} cards={1}>
        {({ check, code, phoneCode }) => (
          <>
            <View className='code-note'>{say(check === 'in' ? timebankWords.codeIn : timebankWords.codeOut)}</View>
            <View className='code'>
              <Image className='code-picture' src={picture} {...speak('img', say(leaderWords.codeLabel))} />
              <View id='order-code' className='code-digits' {...speak('heading', code)}>{spoken(code)}</View>
              <View className='code-left'>{say(newCodeIn(left ?? 0))}</View>
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
