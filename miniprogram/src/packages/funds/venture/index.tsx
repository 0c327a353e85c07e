import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { loadMe } from '../../../state/me.ts'
import { useLoad } from '../../../state/use-load.ts'
import { day } from '../../../text/dates.ts'
import { fundWords, yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { criterionWords, judgesWords, shareWords, venturePhaseWords, ventureWords } from '../../../text/ventures.ts'
import type { ShownCall } from '../ventures/model.ts'
import { OwnVentures } from './own.tsx'
import { Ventures } from './shown.tsx'
import '../funds.scss'

const Head = ({ call }: { call: ShownCall }) => {
  const say = useText()
  const { title, phase, text, budgetFen, mostFen, applyUntil, criteria, sharesPercent, judges, fund, resolution, noticeEndsAt } = call
  return (
    <Card id='call'>
      <View className='fund-name' {...speak('heading')}>{title}</View>
      <Tag tone={phase === 'taking' ? 'good' : phase === 'notice' ? 'waiting' : 'plain'}>{say(venturePhaseWords[phase])}</Tag>
      <View className='fund-words'>{text}</View>
      <View className='fund-note'>{say(ventureWords.budget)}</View>
      <View className='fund-raised'>{say(yuanWords(budgetFen))}</View>
      <Fact name={say(ventureWords.most)}>{say(yuanWords(mostFen))}</Fact>
      <Fact name={say(ventureWords.until)}>{applyUntil}</Fact>
      {phase === 'notice' && noticeEndsAt !== undefined && (
        <Fact name={say(ventureWords.noticeUntil)}>{say(day(Date.parse(noticeEndsAt)))}</Fact>
      )}
      <Fact name={say(ventureWords.scoring)}>
        {criteria.map(({ name, weightPercent }) => <View key={name}>{say(criterionWords(name, weightPercent))}</View>)}
      </Fact>
      <Fact name={say(ventureWords.judges)}>{say(judgesWords(judges))}</Fact>
      <Fact name={say(ventureWords.shares)}>{say(shareWords(sharesPercent))}</Fact>
      <Fact name={say(fundWords.fund)}>{fund.name}</Fact>
      <Fact name={say(ventureWords.resolution)}>{resolution}</Fact>
    </Card>
  )
}

const Apply = ({ callId, registered }: { callId: string; registered: boolean }) => {
  const say = useText()
  if (!registered) {
    return (
      <Notice id='register-first' tone='info'
        action={<Button id='to-register' kind='secondary' label={say(fundWords.register)} onTap={() => go('register')} />}>
        {say(ventureWords.applyUnknown)}
      </Notice>
    )
  }
  return (
    <>
      <Button id='apply' icon='pencil' label={say(ventureWords.apply)} onTap={() => go('ventureApply', { callId })} />
      <View className='fund-note'>{say(ventureWords.applyNote)}</View>
    </>
  )
}

const load = async (callId: string) => {
  const [call, { community }] = await Promise.all([client('GET /venture-calls/:callId', { callId }), loadMe()])
  return { call, registered: community !== undefined }
}

/** One call: what is asked for, one's own application and what is next of it, and what became of all (PEERS 5). */
export default () => {
  const say = useText()
  const { callId = '' } = useRouter().params
  const loading = useLoad(() => load(callId), callId)
  return (
    <Page title={ventureWords.one}>
      <Loaded from={loading}>
        {({ call, registered }) => (
          <>
            <Head call={call} />
            {call.phase === 'cancelled' && <Notice id='cancelled' tone='problem'>{say(ventureWords.cancelled)}{call.cancelReason}</Notice>}
            <OwnVentures callId={callId} />
            {call.phase === 'taking' && <Apply callId={callId} registered={registered} />}
            <Ventures call={call} reload={loading.reload} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
