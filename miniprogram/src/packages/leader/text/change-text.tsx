import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { fieldWords, textWords } from '../../../text/activity-text.ts'
import { useText } from '../../../text/use-text.ts'
import { changedFields, draftOf, fields, inputOf, longest, mayKeep, shownOf, type Draft, type Texts } from './model.ts'

interface Props { texts: Texts; reload: () => Promise<void> }

/** What people read, part by part; each is changed on a page of its own, and all go out together. */
export const ChangeText = ({ texts, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const [typed, setTyped] = useState<Partial<Draft>>({})
  const [field, setField] = useState<keyof Draft | undefined>()
  const [done, setDone] = useState<'out' | 'submitted' | 'withdrawn' | undefined>()
  const { activity, waiting } = texts
  const draft = { ...draftOf(texts), ...typed }
  const changed = changedFields(texts, draft)
  const send = (wanted: Draft, otherwise: 'out' | 'withdrawn') => action.run(async () => {
    const answer = await change('POST /activities/:activityId/texts', inputOf(activity.id, wanted))
    setDone(answer.waiting === undefined ? otherwise : 'submitted')
    setTyped({})
    await reload()
  })
  if (field !== undefined) {
    const keep = (text: string): void => {
      setTyped((before) => ({ ...before, [field]: text }))
      setField(undefined)
    }
    return <OneText field={field} from={draft[field]} riskLevel={activity.riskLevel} keep={keep} leave={() => setField(undefined)} />
  }
  return (
    <>
      {done !== undefined && <Notice id={`text-${done}`} tone='good'>{say(textWords[done])}</Notice>}
      {done === undefined && waiting !== undefined && <Notice id='text-waiting' tone='info'>{say(textWords.waiting)}</Notice>}
      <Section title={say(textWords.choose)}>
        <View className='lines'>
          {fields.map((one) => (
            <LinkRow key={one} id={`change-${one}`} icon={changed.includes(one) ? 'tick' : 'pencil'} label={say(fieldWords[one].label)}
              note={`${draft[one] === '' ? say(textWords.none) : draft[one]}${changed.includes(one) ? ` · ${say(textWords.changed)}` : ''}`}
              onTap={() => { setDone(undefined); setField(one) }} />
          ))}
        </View>
      </Section>
      {changed.length > 0 && (
        <>
          <Notice tone='info'>{say(textWords.sendNote)}</Notice>
          <Button id='send-text' icon='send' label={say(textWords.send)} busy={action.busy} onTap={() => void send(draft, 'out')} />
        </>
      )}
      {changed.length === 0 && waiting !== undefined && (
        <Button id='withdraw-text' kind='quiet' label={say(textWords.withdraw)} busy={action.busy}
          onTap={() => void send(shownOf(texts), 'withdrawn')} />
      )}
      <ProblemNotice problem={action.problem} />
    </>
  )
}

interface OneProps { field: keyof Draft; from: string; riskLevel: number; keep: (text: string) => void; leave: () => void }

const OneText = ({ field, from, riskLevel, keep, leave }: OneProps) => {
  const say = useText()
  const [text, setText] = useState(from)
  const { question, label } = fieldWords[field]
  return (
    <Question step={1} steps={1} question={say(question)} onPrevious={leave}
      next={{ label: say(textWords.keep), disabled: !mayKeep(field, text, riskLevel), onTap: () => keep(text) }}>
      <Field id={`text-${field}`} label={say(label)} value={text} maxLength={longest[field]} onInput={setText} />
    </Question>
  )
}
