import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Field } from '../../../components/field.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { usePages } from '../../../state/use-pages.ts'
import { day, lasting } from '../../../text/dates.ts'
import { publicNoticeWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'

type PublicNotice = Output<'GET /public-notices'>['items'][number]

const Objecting = ({ noticeId }: { noticeId: string }) => {
  const say = useText()
  const [stage, setStage] = useState<'closed' | 'open' | 'sent'>('closed')
  const [words, setWords] = useState('')
  const action = useAction()
  const send = () => action.run(async () => {
    await change('POST /public-notices/:noticeId/objections', { noticeId, text: words.trim() })
    setStage('sent')
  })
  if (stage === 'sent') return <Notice id='objection-sent' tone='good'>{say(publicNoticeWords.sent)}</Notice>
  if (stage === 'closed') {
    return <Button id={`object-${noticeId}`} kind='quiet' label={say(publicNoticeWords.object)} onTap={() => setStage('open')} />
  }
  return (
    <>
      <Field id='objection' label={say(publicNoticeWords.why)} value={words} maxLength={500} onInput={setWords} />
      <Button id='send-objection' kind='secondary' label={say(publicNoticeWords.send)} busy={action.busy}
        disabled={words.trim() === ''} onTap={() => void send()} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}

const NoticeCard = ({ notice }: { notice: PublicNotice }) => {
  const say = useText()
  const { id, subject, nameMasked, title, from, to, minutes, endsAt, state } = notice
  return (
    <Card id={`notice-${id}`}>
      <Tag tone={state === 'open' ? 'waiting' : 'plain'}>{say(publicNoticeWords[state])}</Tag>
      <Fact name={say(publicNoticeWords[subject])}>{nameMasked}，{title}</Fact>
      {from !== undefined && to !== undefined && <Fact name={say(publicNoticeWords.period)}>{from} – {to}</Fact>}
      {minutes !== undefined && <Fact name={say(publicNoticeWords.minutes)}>{say(lasting(minutes))}</Fact>}
      <Fact name={say(publicNoticeWords.until)}>{say(day(Date.parse(endsAt)))}</Fact>
      {state === 'open' && <Objecting noticeId={id} />}
    </Card>
  )
}

/** What is on notice in my community, masked, and a way to object. */
export default () => {
  const say = useText()
  const list = usePages((cursor) => client('GET /public-notices', { limit: 10, ...(cursor === undefined ? {} : { cursor }) }))
  return (
    <Page title={publicNoticeWords.title}>
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-notices' icon='people'>{say(publicNoticeWords.none)}</Empty>
          : items.map((notice) => <NoticeCard key={notice.id} notice={notice} />)}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}
