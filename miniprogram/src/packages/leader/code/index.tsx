import { Image, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useTurningCode } from '../../../state/turning-code.ts'
import { countWords, leaderWords, newCodeIn } from '../../../text/leader.ts'
import { useText } from '../../../text/use-text.ts'
import { spoken } from '../../../state/turning-code-rules.ts'
import { MarkSite } from './mark-site.tsx'
import './code.scss'

export default () => {
  const say = useText()
  const { shiftId = '' } = useRouter().params
  const { loading, left, picture, reload } = useTurningCode(() => client('GET /shifts/:shiftId/check-code', { shiftId }))
  const [big, setBig] = useState(false)
  const turn = (): void => {
    setBig(!big)
    // The large code begins at the top, wherever the page was scrolled to.
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <Page title={leaderWords.codeTitle}>
      <Loaded from={loading} cards={1}>
        {({ code, title, signedUp, present, left: gone }) => (
          <View className={big ? 'code code-big' : 'code'}>
            {big && <View className='code-title'>{title}</View>}
            <Image className='code-picture' src={picture} {...speak('img', say(leaderWords.codeLabel))} />
            <View id='site-code' className='code-digits' {...speak('heading', code)}>{spoken(code)}</View>
            <View className='code-left'>{say(newCodeIn(left))}</View>
            <View id='site-counts' className='code-counts'>{say(countWords(signedUp, present, gone))}</View>
            <View className='code-meter'>
              <View className='code-meter-left' style={{ width: `${Math.min(100, left / 0.3)}%` }} />
            </View>
          </View>
        )}
      </Loaded>
      <Button id='big-code' kind='secondary' icon='screen' label={say(big ? leaderWords.smaller : leaderWords.bigger)}
        onTap={turn} />
      {!big && <View className='code-note'>{say(leaderWords.codeNote)}</View>}
      {!big && (
        <Button id='refresh-code' kind='quiet' icon='refresh' label={say(leaderWords.refreshNow)}
          onTap={() => void reload()} />
      )}
      {!big && (
        <Button id='confirm-people' kind='secondary' icon='tick' label={say(leaderWords.confirm)}
          onTap={() => go('confirm', { shiftId })} />
      )}
      {!big && <MarkSite shiftId={shiftId} />}
    </Page>
  )
}
