import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { placesWords } from '../../../text/places.ts'
import { useText } from '../../../text/use-text.ts'
import '../places.scss'

export default () => {
  const say = useText()
  const loading = useLoad(() => client('GET /me/calendar', {}))
  return (
    <Page title={placesWords.calendarTitle}>
      <View>{say(placesWords.calendarAbout)}</View>
      <Loaded from={loading} cards={1}>
        {({ url }) => <Link url={url} reload={loading.reload} />}
      </Loaded>
    </Page>
  )
}

const Link = ({ url, reload }: { url: string | undefined; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [copied, setCopied] = useState<string | undefined>()
  const make = () => action.run(() => change('POST /me/calendar', {})).then(reload)
  const remove = () => action.run(() => change('POST /me/calendar-removal', {})).then(reload)
  const copy = async () => {
    await Taro.setClipboardData({ data: url ?? '' })
    setCopied(url)
  }
  if (url === undefined) {
    return (
      <>
        <Button id='make-calendar' icon='calendar' label={say(placesWords.makeLink)} busy={action.busy}
          onTap={() => void make()} />
        <ProblemNotice problem={action.problem} />
      </>
    )
  }
  const isCopied = copied === url
  return (
    <>
      <Card id='calendar-link'><View className='places-link'>{url}</View></Card>
      <Button id='copy-calendar' icon={isCopied ? 'tick' : 'paper'} label={say(isCopied ? placesWords.copied : placesWords.copyLink)}
        onTap={() => void copy()} />
      <Notice tone='info'>{say(placesWords.calendarSecret)}</Notice>
      <Button id='renew-calendar' kind='secondary' icon='refresh' label={say(placesWords.renewLink)} busy={action.busy}
        onTap={() => void make()} />
      <Button id='remove-calendar' kind='quiet' label={say(placesWords.removeLink)} busy={action.busy}
        onTap={() => void remove()} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}
