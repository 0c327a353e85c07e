import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Field } from '../../../components/field.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { learnTime, nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { day } from '../../../text/dates.ts'
import { placesWords, ruleWords, suspendedWords } from '../../../text/places.ts'
import { useText } from '../../../text/use-text.ts'
import { mayAppeal, toneOf } from './model.ts'
import '../places.scss'

const load = async () => {
  const view = await client('GET /me/marks', {})
  learnTime(view.serverTime)
  return view
}

export default () => {
  const say = useText()
  const loading = useLoad(load)
  return (
    <Page title={placesWords.marksTitle}>
      <Loaded from={loading}>
        {(view) => (
          <>
            {view.suspendedUntil !== undefined && (
              <Notice id='suspended' tone='problem'>{say(suspendedWords(view.suspendedUntil))}</Notice>
            )}
            {view.items.length === 0
              ? <Empty id='no-marks' icon='tick'>{say(placesWords.none)}</Empty>
              : view.items.map((mark) => <MarkCard key={mark.reference} mark={mark} reload={loading.reload} />)}
            <View id='mark-rule' className='places-soft'>{say(ruleWords(view))}</View>
          </>
        )}
      </Loaded>
    </Page>
  )
}

type Mark = Output<'GET /me/marks'>['items'][number]

const MarkCard = ({ mark, reload }: { mark: Mark; reload: () => Promise<void> }) => {
  const say = useText()
  const { reference, of, kind, state, title, startsAt, appealReason, decision } = mark
  return (
    <Card id={`mark-${reference}`}>
      <View className='places-head'>
        <View className='places-strong'>{title}</View>
        <Tag tone={toneOf(state)}>{say(placesWords[state])}</Tag>
      </View>
      <View className='places-soft'>
        {say(of === 'order' ? placesWords.ofOrder : placesWords.ofShift)} · {say(day(Date.parse(startsAt)))}
        {' · '}{say(kind === 'late' ? placesWords.late : placesWords.absent)}
      </View>
      {appealReason !== undefined && <Fact name={say(placesWords.appeal)}>{appealReason}</Fact>}
      {decision !== undefined && (
        <Fact name={say(placesWords.decision)}>{decision === 'confirmed' ? say(placesWords.byMinutes) : decision}</Fact>
      )}
      {mayAppeal(mark, nowMs()) && <Appeal reference={reference} reload={reload} />}
    </Card>
  )
}

/** Opens in its place; nothing pops up. */
const Appeal = ({ reference, reload }: { reference: string; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const send = () => action.run(async () => {
    await change('POST /me/marks/:reference/appeal', { reference, reason: reason.trim() })
    await reload()
  })
  if (!open) {
    return <Button id={`appeal-${reference}`} kind='quiet' icon='pencil' label={say(placesWords.appeal)}
      onTap={() => setOpen(true)} />
  }
  return (
    <>
      <Field id={`why-${reference}`} label={say(placesWords.appealWhy)} hint={say(placesWords.appealHint)} maxLength={300}
        value={reason} onInput={setReason} />
      <Button id={`send-${reference}`} label={say(placesWords.sendAppeal)} busy={action.busy} disabled={reason.trim() === ''}
        onTap={() => void send()} />
      <ProblemNotice problem={action.problem} id={`problem-${reference}`} />
    </>
  )
}
