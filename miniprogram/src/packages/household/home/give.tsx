import { useState } from 'react'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { householdWords } from '../../../text/household.ts'
import { useText } from '../../../text/use-text.ts'

/** An adult gives points to the community's shop; the second tap says that they do not come back (FP-08). */
export const Give = ({ householdId, balance, reload }: { householdId: string; balance: number; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [typed, setTyped] = useState('')
  const [given, setGiven] = useState(false)
  const points = Number(typed)
  const give = () => action.run(async () => {
    await change('POST /households/:householdId/donations', { householdId, points })
    setTyped('')
    setGiven(true)
    await reload()
  })
  return (
    <Section title={say(householdWords.give)}>
      <Card id='give'>
        <Field id='give-points' type='number' label={say(householdWords.giveHow)} value={typed} maxLength={6} onInput={setTyped} />
        {Number.isSafeInteger(points) && points >= 1 && points <= balance && (
          <Sure id='give-it' label={householdWords.give} question={householdWords.giveSure} yes={householdWords.giveYes}
            busy={action.busy} onYes={() => void give()} />
        )}
        {given && <Notice id='given' tone='good'>{say(householdWords.given)}</Notice>}
        <ProblemNotice problem={action.problem} />
      </Card>
    </Section>
  )
}
