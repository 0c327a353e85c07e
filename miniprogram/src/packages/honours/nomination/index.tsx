import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Photos } from '../../../components/photo.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { useLoad } from '../../../state/use-load.ts'
import { day } from '../../../text/dates.ts'
import { honourWords, stateWords } from '../../../text/honours.ts'
import { useText } from '../../../text/use-text.ts'
import { type Seen, actsOn, toneOf } from '../rules.ts'
import { Answer, Board, Withdraw } from './own.tsx'
import { Appeal, Objection, Support } from './say.tsx'
import '../honours.scss'

export interface ActProps { seen: Seen; reload: () => Promise<void> }

/** A nomination: whom, why, where it stands, and what I can do about it now. */
export default () => {
  const { nominationId = '' } = useRouter().params
  const loading = useLoad(() => client('GET /nominations/:nominationId', { nominationId }))
  return (
    <Page title={honourWords.one}>
      <Loaded from={loading}>{(seen) => <Body seen={seen} reload={loading.reload} />}</Loaded>
    </Page>
  )
}

const Body = ({ seen, reload }: ActProps) => {
  const say = useText()
  const {
    nameMasked, roundTitle, words, byName, by, state, noticeEndsAt, reason, appealUntil, supported, objected, sentences, photos = [],
  } = seen
  const acts = actsOn(seen, nowMs())
  const doing = { seen, reload }
  return (
    <>
      <Card id='nomination'>
        <View className='honour-head'>
          <View className='honour-name'>{nameMasked}</View>
          <Tag tone={toneOf(state)}>{say(stateWords[state])}</Tag>
        </View>
        <Fact name={say(honourWords.inRound)}>{roundTitle}</Fact>
        <View className='honour-words'>{words}</View>
        <Photos fileIds={photos} />
        <Fact name={say(honourWords.by)}>{by === 'self' ? say(honourWords.self) : byName}</Fact>
        {state === 'onNotice' && noticeEndsAt && <Fact name={say(honourWords.noticeUntil)}>{say(day(Date.parse(noticeEndsAt)))}</Fact>}
        {reason && <Fact name={say(honourWords.reason)}>{reason}</Fact>}
        {acts.includes('appeal') && appealUntil && (
          <Fact name={say(honourWords.appealUntil)}>{say(day(Date.parse(appealUntil)))}</Fact>
        )}
      </Card>
      {acts.includes('answer') && <Answer {...doing} />}
      {acts.includes('board') && <Board {...doing} />}
      {acts.includes('support') && <Support {...doing} />}
      {supported && <Notice id='supported' tone='good'>{say(honourWords.supported)}</Notice>}
      {acts.includes('object') && <Objection {...doing} />}
      {objected && <Notice id='objected' tone='good'>{say(honourWords.objected)}</Notice>}
      {acts.includes('appeal') && <Appeal {...doing} />}
      {sentences.length > 0 && (
        <Section title={say(honourWords.sentences)}>
          <Card id='sentences'>
            {sentences.map(({ name, sentence }, index) => (
              <View key={index} className='honour-saying'>
                <View className='honour-words'>{sentence}</View>
                <View className='honour-note'>{name}</View>
              </View>
            ))}
          </Card>
        </Section>
      )}
      {acts.includes('withdraw') && <Withdraw {...doing} />}
    </>
  )
}
