import { View } from '@tarojs/components'
import { useState } from 'react'
import { genders, purposes } from '../../../../../shared/purposes.ts'
import { Button } from '../../../components/button.tsx'
import { Checks } from '../../../components/checks.tsx'
import { Field as Line } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { common } from '../../../text/common.ts'
import { dialectWords, factsWords, skillWords } from '../../../text/facts.ts'
import { useText } from '../../../text/use-text.ts'
import { dayOf, isSet, offered, saving, type Facts, type Field } from './model.ts'
import { Withdraw } from './withdraw.tsx'

interface Props {
  field: Field
  facts: Facts
  done: () => Promise<void>
  back: () => void
}
type Value = string | string[] | undefined

interface AnswerProps {
  field: Field
  facts: Facts
  value: Value
  onChange: (value: Value) => void
}

const DayLine = ({ onDay }: { onDay: (day: string | undefined) => void }) => {
  const say = useText()
  const [typed, setTyped] = useState('')
  return (
    <Line id='birth-day' label={say(factsWords.birthDay)} hint={say(factsWords.birthDayHint)} type='number' spaced
      value={typed} maxLength={8} onInput={(text) => {
        setTyped(text.replace(/\D/g, ''))
        onDay(dayOf(text))
      }} />
  )
}

const Answer = ({ field, facts, value, onChange }: AnswerProps) => {
  const say = useText()
  if (field === 'birthDay') return <DayLine onDay={onChange} />
  if (field === 'gender') {
    return <Options name='gender' options={genders.map((key) => ({ key, label: say(factsWords[key]) }))}
      selected={genders.find((one) => one === value)} onPick={onChange} />
  }
  const words = offered(field === 'skills' ? skillWords : dialectWords, facts[field])
  return <Checks name={field} look='grid' options={words.map((one) => ({ key: one[0], label: say(one) }))}
    picked={Array.isArray(value) ? value : []} onChange={onChange} />
}

/** One question: what it is for first, then the answer, then a yes to both. */
export const Ask = ({ field, facts, done, back }: Props) => {
  const say = useText()
  const action = useAction()
  const [value, setValue] = useState<Value>(facts[field])
  const fixed = field === 'birthDay' && facts.birthDayFixed
  const save = () => action.run(async () => {
    if (value === undefined) return
    await change('PUT /me/facts', saving(field, value))
    await done()
  })
  return (
    <Section title={say(factsWords[field])}>
      <Notice id='purpose' tone='info'>
        <View>{say(factsWords.purpose)}</View>
        {say([purposes[field].zh, purposes[field].en])}
      </Notice>
      {fixed
        ? <Notice id='fixed' tone='info'>{say(factsWords.birthDayFixed)}</Notice>
        : <>
            <Answer field={field} facts={facts} value={value} onChange={setValue} />
            <Button id='save-fact' icon='tick' label={say(factsWords.agree)} busy={action.busy}
              disabled={value === undefined} onTap={() => void save()} />
          </>}
      <ProblemNotice problem={action.problem} />
      {isSet(facts, field) && <Withdraw purpose={field} done={done} />}
      <Button id='previous' kind='quiet' label={say(common.back)} onTap={back} />
    </Section>
  )
}
