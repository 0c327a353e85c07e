import { Page } from '../../../components/page.tsx'
import { useMe } from '../../../state/me.ts'
import { useDraft } from '../../../state/use-draft.ts'
import { type AskedOf, useQuestions } from '../../../state/use-questions.ts'
import { registerWords } from '../../../text/register.ts'
import { ChooseDivision } from './choose-division.tsx'
import { Check } from './check.tsx'
import { NameQuestion, PhoneQuestion } from './questions.tsx'
import { type Draft, emptyDraft, steps } from './model.ts'
import './register.scss'

/** What every question gets. */
export type Asked = AskedOf<Draft>

export default () => {
  const me = useMe()
  const { draft, change, clear } = useDraft('register', { ...emptyDraft, name: me?.name ?? '' })
  const { step, asked } = useQuestions(steps, draft, change)
  return (
    <Page title={registerWords.title}>
      {step === 'name' && <NameQuestion {...asked} />}
      {step === 'phone' && <PhoneQuestion {...asked} />}
      {(step === 'district' || step === 'street' || step === 'community') && (
        <ChooseDivision key={step} level={step} {...asked} />
      )}
      {step === 'check' && <Check {...asked} clear={clear} />}
    </Page>
  )
}
