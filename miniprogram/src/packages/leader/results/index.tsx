import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { when } from '../../../text/dates.ts'
import { countWords, resultsWords } from '../../../text/results.ts'
import { useText } from '../../../text/use-text.ts'
import { type Kind, type Result, keyOf, resultsIn, typedOf } from './model.ts'

const load = async (shiftId: string) => {
  const { shift } = await client('GET /shifts/:shiftId', { shiftId })
  const { items, kinds } = await client('GET /activities/:activityId/results', { activityId: shift.activityId, limit: 50 })
  return { shift, kinds, before: items.find((one) => one.shiftId === shiftId) }
}

/** What came of a shift, counted by its leader. */
export default () => {
  const say = useText()
  const { shiftId = '' } = useRouter().params
  const loading = useLoad(() => load(shiftId))
  return (
    <Page title={resultsWords.title}>
      <Loaded from={loading}>
        {({ shift, kinds, before }) => (
          <>
            <Card><Fact name={shift.title}>{say(when(Date.parse(shift.startsAt), Date.parse(shift.endsAt), nowMs()))}</Fact></Card>
            <Form key={before?.at ?? ''} shiftId={shiftId} kinds={kinds} before={before?.results ?? []} saved={before !== undefined}
              reload={loading.reload} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface FormProps {
  shiftId: string
  kinds: Kind[]
  before: Result[]
  saved: boolean
  reload: () => Promise<void>
}

const Form = ({ shiftId, kinds, before, saved, reload }: FormProps) => {
  const say = useText()
  const action = useAction()
  const [typed, setTyped] = useState(() => typedOf(before))
  const results = resultsIn(kinds, typed)
  const save = () => action.run(async () => {
    await change('PUT /shifts/:shiftId/results', { shiftId, results })
    await reload()
  })
  return (
    <Card id='results-form'>
      {kinds.map((one, index) => (
        <Field key={keyOf(one)} id={`result-${index}`} type='number' maxLength={6} label={say(countWords(one.kind, one.unit))}
          value={typed[keyOf(one)] ?? ''} onInput={(text) => setTyped({ ...typed, [keyOf(one)]: text.replace(/\D/g, '') })} />
      ))}
      <Button id='save-results' icon='tick' label={say(resultsWords.save)} busy={action.busy} disabled={results.length === 0}
        onTap={() => void save()} />
      {saved && <Notice id='results-saved' tone='good'>{say(resultsWords.saved)}</Notice>}
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}
