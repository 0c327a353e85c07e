import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Photo } from '../../../components/photo.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import type { Output } from '../../../../../shared/contract/index.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { momentWords } from '../../../text/dates.ts'
import { realNameWords } from '../../../text/real-name.ts'
import { useText } from '../../../text/use-text.ts'
import { Send } from './send.tsx'

type Standing = Output<'GET /me/real-name'>

/** Whether the community has seen my identity card, and the way to show it. */
export default () => {
  const loading = useLoad(() => client('GET /me/real-name', {}))
  return (
    <Page title={realNameWords.title}>
      <Loaded from={loading} cards={1}>
        {(standing) => <Where standing={standing} again={loading.reload} />}
      </Loaded>
    </Page>
  )
}

interface Props { standing: Standing; again: () => Promise<void> }

const Where = ({ standing, again }: Props) => {
  const say = useText()
  const { state, seenAt, reason } = standing
  if (state === 'waiting') return <Waiting standing={standing} again={again} />
  if (state === 'seen') {
    return (
      <>
        <Notice id='real-name-seen' tone='good'>{say(realNameWords.seen)}</Notice>
        <Card id='real-name'>
          {seenAt && <Fact name={say(realNameWords.seenAt)}>{say(momentWords(Date.parse(seenAt), nowMs()))}</Fact>}
        </Card>
        <Notice tone='info'>{say(realNameWords.afterwards)}</Notice>
      </>
    )
  }
  return (
    <>
      {state === 'refused' && (
        <>
          <Notice id='real-name-refused' tone='problem'>{say(realNameWords.refused)}</Notice>
          <Card id='real-name'><Fact name={say(realNameWords.reason)}>{reason ?? ''}</Fact></Card>
        </>
      )}
      <Send done={again} />
    </>
  )
}

const Waiting = ({ standing: { askedAt, fileId }, again }: Props) => {
  const say = useText()
  const action = useAction()
  const takeBack = () => action.run(async () => {
    await change('POST /me/consent-withdrawals', { purpose: 'identityCard' })
    await again()
  })
  return (
    <>
      <Notice id='real-name-waiting' tone='info'>{say(realNameWords.waiting)}</Notice>
      <Card id='real-name'>
        {askedAt && <Fact name={say(realNameWords.askedAt)}>{say(momentWords(Date.parse(askedAt), nowMs()))}</Fact>}
        {fileId && <Photo fileId={fileId} alt={say(realNameWords.photo)} />}
      </Card>
      <Sure id='take-back' label={realNameWords.takeBack} question={realNameWords.takeBackSure} yes={realNameWords.takeBack}
        busy={action.busy} onYes={() => void takeBack()} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}
