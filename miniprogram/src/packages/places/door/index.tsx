import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { Card } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useTurningCode } from '../../../state/turning-code.ts'
import { leaderWords, newCodeIn } from '../../../text/leader.ts'
import { placesWords } from '../../../text/places.ts'
import { shiftWords } from '../../../text/shift.ts'
import { useText } from '../../../text/use-text.ts'
import { spoken } from '../../../state/turning-code-rules.ts'
import '../places.scss'

/** What the site shows at the door, for those who have not signed up. */
export default () => {
  const say = useText()
  const { shiftId = '' } = useRouter().params
  const { loading, left, picture, reload } = useTurningCode(() => client('GET /shifts/:shiftId/door-code', { shiftId }))
  return (
    <Page title={placesWords.doorTitle}>
      <Loaded from={loading} cards={1}>
        {({ code, left: places }) => (
          <Card id='door'>
            <Image className='places-picture' src={picture} {...speak('img', say(placesWords.doorLabel))} />
            <View id='door-code' className='places-code' {...speak('heading', code)}>{spoken(code)}</View>
            <View id='door-next' className='places-soft'>{say(newCodeIn(left))}</View>
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
