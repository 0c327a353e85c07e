import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { useText } from '../../../text/use-text.ts'
import { judgeWords, toScoreWords, venturePhaseWords } from '../../../text/ventures.ts'
import type { Judging } from '../ventures/model.ts'
import { Sheet } from './sheet.tsx'
import '../funds.scss'

const CallsToJudge = () => {
  const say = useText()
  const loading = useLoad(() => client('GET /me/venture-judging', {}))
  return (
    <Loaded from={loading}>
      {({ items }) => items.length === 0
        ? <Empty id='none-to-judge' icon='ribbon'>{say(judgeWords.none)}</Empty>
        : (
          <View className='lines'>
            {items.map(({ id, title, phase, toScore }) => (
              <LinkRow key={id} id={`judge-${id}`} icon='ribbon' label={title}
                note={say(phase === 'judging' && toScore > 0 ? toScoreWords(toScore) : venturePhaseWords[phase])}
                onTap={() => go('ventureJudge', { callId: id })} />
            ))}
          </View>
        )}
    </Loaded>
  )
}

/** How far I am, and until when. */
const Standing = ({ judging: { call, toScore } }: { judging: Judging }) => {
  const say = useText()
  if (call.phase === 'taking' || call.phase === 'screening') return <Notice id='too-early' tone='info'>{say(judgeWords.early)}</Notice>
  if (call.phase !== 'judging') return <Notice id='judging-over' tone='info'>{say(judgeWords.over)}</Notice>
  return toScore === 0
    ? <Notice id='all-scored' tone='good'>{say(judgeWords.allDone)}</Notice>
    : <Notice id='to-score' tone='info'>{say(toScoreWords(toScore))} · {say(judgeWords.until)} {call.scoreUntil}</Notice>
}

const Sheets = ({ callId }: { callId: string }) => {
  const say = useText()
  const loading = useLoad(() => client('GET /venture-calls/:callId/judging', { callId }), callId)
  return (
    <Loaded from={loading}>
      {(judging) => (
        <>
          <View className='fund-name'>{judging.call.title}</View>
          <Notice tone='info'>{say(judgeWords.lead)}</Notice>
          <Standing judging={judging} />
          {judging.ventures.map((venture) => <Sheet key={venture.id} call={judging.call} venture={venture} reload={loading.reload} />)}
        </>
      )}
    </Loaded>
  )
}

/** What I was asked to judge: the calls, or the projects of one, each to be scored by criterion. */
export default () => {
  const { callId = '' } = useRouter().params
  return <Page title={judgeWords.title}>{callId === '' ? <CallsToJudge /> : <Sheets callId={callId} />}</Page>
}
