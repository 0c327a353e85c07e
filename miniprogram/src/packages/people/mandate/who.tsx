import { useState } from 'react'
import { digitsOf } from '../../../codes.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Section } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { mandateWords, relationWords } from '../../../text/people.ts'
import { useText } from '../../../text/use-text.ts'
import type { Asked } from './index.tsx'

/** Whom: by the code that they read out, or one of my verified kin. */
export const WhoQuestion = ({ draft, keep, step, steps, next }: Asked) => {
  const say = useText()
  const action = useAction()
  const [code, setCode] = useState('')
  const kin = useLoad(() => client('GET /me/kin', {})).data?.items ?? []
  const take = (agent: { id: string; name: string }) => {
    keep({ agent })
    next()
  }
  const find = () => action.run(async () => {
    const { personId, nameMasked } = await client('GET /desk-codes/:code', { code })
    take({ id: personId, name: nameMasked })
  })
  const options = kin.map(({ personId, nameMasked, relation }) =>
    ({ key: personId, label: nameMasked, note: say(relationWords[relation]) }))
  return (
    <Question step={step} steps={steps} question={say(mandateWords.who)}>
      <Field id='agent-code' label={say(mandateWords.code)} hint={say(mandateWords.whoHint)} type='number' spaced
        value={code} maxLength={9} onInput={(text) => setCode(digitsOf(text))} />
      <Button id='find-agent' icon='person' label={say(mandateWords.find)} busy={action.busy}
        disabled={code.length !== 8} onTap={() => void find()} />
      <ProblemNotice problem={action.problem} />
      {options.length > 0 && (
        <Section title={say(mandateWords.orKin)}>
          <Options name='kin' options={options} selected={draft.agent?.id}
            onPick={(id) => take({ id, name: kin.find(({ personId }) => personId === id)?.nameMasked ?? '*' })} />
        </Section>
      )}
    </Question>
  )
}
