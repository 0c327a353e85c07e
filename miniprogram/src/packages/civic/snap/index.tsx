import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Photos } from '../../../components/photo.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { snapKindWords, snapNextWords, snapStateWords, snapWords } from '../../../text/civic.ts'
import { momentWords } from '../../../text/dates.ts'
import { useText } from '../../../text/use-text.ts'
import { toneOf } from './model.ts'
import '../civic.scss'

type Report = Output<'GET /me/snap-reports/:reportId'>

/** Is it solved? What is not goes back to the community, once. */
const Solved = ({ report, reload }: { report: Report; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [not, setNot] = useState(false)
  const [text, setText] = useState('')
  const answer = (solved: boolean) => action.run(async () => {
    const said = text.trim()
    await change('POST /me/snap-reports/:reportId/feedback', { reportId: report.id, solved, ...(said ? { text: said } : {}) })
    await reload()
  })
  return (
    <Section title={say(snapWords.solved)}>
      {not
        ? <>
            <Field id='still' label={say(snapWords.still)} value={text} maxLength={200} onInput={setText} />
            <Button id='not-solved' label={say(snapWords.no)} busy={action.busy} onTap={() => void answer(false)} />
          </>
        : <>
            <Button id='solved' label={say(snapWords.yes)} busy={action.busy} onTap={() => void answer(true)} />
            <Button id='not-yet' kind='secondary' label={say(snapWords.no)} onTap={() => setNot(true)} />
          </>}
      <ProblemNotice problem={action.problem} />
    </Section>
  )
}

const Shown = ({ report, sent, reload }: { report: Report; sent: boolean; reload: () => Promise<void> }) => {
  const say = useText()
  const { state, solved, reopenedAt } = report
  const at = (moment: string) => say(momentWords(Date.parse(moment), nowMs()))
  return (
    <>
      {sent && state === 'sent' && <Notice id='snap-sent' tone='good'>{say(snapWords.sentIt)}</Notice>}
      {state === 'inHand' && reopenedAt !== undefined && <Notice id='reopened' tone='info'>{say(snapWords.reopened)}</Notice>}
      {solved !== undefined && <Notice id='thanks' tone='good'>{say(snapWords.thanks)}</Notice>}
      <Card id='snap'>
        <View className='civic-title'>{report.place}</View>
        <Tag tone={toneOf(state)}>{say(snapStateWords[state])}</Tag>
        <View>{say(snapNextWords[state])}</View>
        {report.dueAt !== undefined && <Fact name={say(snapWords.due)}>{at(report.dueAt)}</Fact>}
        {report.answer !== undefined && <Fact name={say(snapWords.answer)}>{report.answer}</Fact>}
        <Photos fileIds={report.answerPhotos} />
        {report.reason !== undefined && <Fact name={say(snapWords.reason)}>{report.reason}</Fact>}
        {report.feedback !== undefined && <Fact name={say(snapWords.said)}>{report.feedback}</Fact>}
        <Fact name={say(snapWords.about)}>{say(snapKindWords[report.kind])}</Fact>
        <Fact name={say(snapWords.textLabel)}>{report.text}</Fact>
        <Fact name={say(snapWords.by)}>{say(report.anonymous ? snapWords.anonymous : snapWords.named)}</Fact>
        <Fact name={say(snapWords.sentAt)}>{at(report.sentAt)}</Fact>
        <Photos fileIds={report.photos} />
      </Card>
      {report.askSolved && <Solved report={report} reload={reload} />}
    </>
  )
}

/** One report of mine: how far it is, and what comes next. */
export default () => {
  const say = useText()
  const { reportId = '', sent } = useRouter().params
  const loading = useLoad(() => client('GET /me/snap-reports/:reportId', { reportId }), reportId)
  return (
    <Page title={snapWords.one}>
      <Loaded from={loading} cards={1}>
        {(report) => <Shown report={report} sent={sent === '1'} reload={loading.reload} />}
      </Loaded>
      <Button id='to-mine' kind='quiet' label={say(snapWords.mine)} onTap={() => go('snapMine')} />
    </Page>
  )
}
