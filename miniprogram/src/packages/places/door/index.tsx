import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useMemo, useRef } from 'react'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { Card } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { nowMs, useNow } from '../../../state/clock.ts'
import { useLoad } from '../../../state/use-load.ts'
import { leaderWords, newCodeIn } from '../../../text/leader.ts'
import { placesWords } from '../../../text/places.ts'
import { shiftWords } from '../../../text/shift.ts'
import { useText } from '../../../text/use-text.ts'
import { secondsLeft, spoken } from '../../leader/code/model.ts'
import { qrPicture } from '../../../qr.ts'
import '../places.scss'

const retryAfterMs = 3000

const load = async (shiftId: string) =>
  ({ ...await client('GET /shifts/:shiftId/door-code', { shiftId }), cameAtMs: nowMs() })

/** What the site shows at the door, for those who have not signed up. */
export default () => {
  const say = useText()
  const { shiftId = '' } = useRouter().params
  const loading = useLoad(() => load(shiftId))
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
    <Page title={placesWords.doorTitle}>
      <Loaded from={loading} cards={1}>
        {({ code, left: places }) => (
          <Card id='door'>
            <Image className='places-picture' src={picture} {...speak('img', say(placesWords.doorLabel))} />
            <View id='door-code' className='places-code' {...speak('heading', code)}>{spoken(code)}</View>
            <View className='places-soft'>{say(newCodeIn(left ?? 0))}</View>
            <View id='door-left' className='places-strong'>{say(places === 0 ? shiftWords.full : shiftWords.placesLeft(places))}</View>
          </Card>
        )}
      </Loaded>
      <View className='places-soft'>{say(placesWords.doorNote)}</View>
      <Button id='refresh-door' kind='quiet' icon='refresh' label={say(leaderWords.refreshNow)} onTap={() => void reload()} />
      <Button id='see-roll' kind='secondary' icon='people' label={say(placesWords.toRoll)}
        onTap={() => go('roll', { shiftId })} />
    </Page>
  )
}
