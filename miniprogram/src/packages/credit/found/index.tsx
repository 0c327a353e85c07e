import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { goBack } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { teamWords } from '../../../text/teams.ts'
import { useText } from '../../../text/use-text.ts'
import '../credit.scss'

/** Register a team that I lead: what it is called and where it comes from. */
export default () => {
  const say = useText()
  const action = useAction()
  const [name, setName] = useState('')
  const [unit, setUnit] = useState('')
  const send = () => action.run(async () => {
    await change('POST /teams', { name: name.trim(), unit: unit.trim() })
    goBack()
  })
  return (
    <Page title={teamWords.found}>
      <Notice tone='info'>{say(teamWords.foundWhy)}</Notice>
      <Field id='team-name' label={say(teamWords.name)} value={name} maxLength={20} onInput={setName} />
      <Field id='team-unit' label={say(teamWords.unit)} value={unit} maxLength={40} onInput={setUnit} />
      <Button id='send-team' icon='tick' label={say(teamWords.send)} busy={action.busy} disabled={!name.trim() || !unit.trim()}
        onTap={() => void send()} />
      <ProblemNotice problem={action.problem} />
    </Page>
  )
}
