import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { day } from '../../../text/dates.ts'
import { pledgeWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'

interface Props { pledge: Output<'GET /me/pledges'>['items'][number]; label: string; reload: () => Promise<void> }

const Going = ({ pledgeId, reload }: { pledgeId: string; reload: () => Promise<void> }) => {
  const say = useText()
  const [text, setText] = useState('')
  const action = useAction()
  const write = () => action.run(async () => {
    await change('POST /pledges/:pledgeId/progress', { pledgeId, text: text.trim() })
    setText('')
    await reload()
  })
  const end = (how: 'done' | 'givenUp') => action.run(async () => {
    await change('POST /pledges/:pledgeId/ending', { pledgeId, how })
    await reload()
  })
  return (
    <>
      <Field id={`log-${pledgeId}`} label={say(pledgeWords.log)} value={text} maxLength={300} onInput={setText} />
      <Button id={`write-${pledgeId}`} kind='secondary' label={say(pledgeWords.write)} busy={action.busy} disabled={text.trim() === ''}
        onTap={() => void write()} />
      <Button id={`finish-${pledgeId}`} kind='quiet' label={say(pledgeWords.finish)} onTap={() => void end('done')} />
      <Sure id={`give-up-${pledgeId}`} label={pledgeWords.giveUp} question={pledgeWords.sure} yes={pledgeWords.yesGiveUp}
        busy={action.busy} onYes={() => void end('givenUp')} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}

/** What I have claimed: its log, and the ways to finish it or give it up. */
export const PledgeCard = ({ pledge: { id, title, state, log }, label, reload }: Props) => {
  const say = useText()
  return (
    <Card id={`pledge-${id}`}>
      <Tag tone={state === 'active' ? 'good' : state === 'asked' ? 'waiting' : 'plain'}>{label} · {say(pledgeWords[state])}</Tag>
      <View className='pledge-title'>{title}</View>
      {log.map(({ at, text }) => (
        <View key={at} className='pledge-note'>{say(day(Date.parse(at)))} {text}</View>
      ))}
      {state === 'active' && <Going pledgeId={id} reload={reload} />}
    </Card>
  )
}
