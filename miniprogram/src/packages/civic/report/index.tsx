import { Page } from '../../../components/page.tsx'
import { useDraft } from '../../../state/use-draft.ts'
import { useQuestions } from '../../../state/use-questions.ts'
import { snapWords } from '../../../text/civic.ts'
import { Check } from './check.tsx'
import { emptyDraft, steps } from './model.ts'
import { Kind, Tell, Where, Who } from './questions.tsx'

/** Report a matter to the community, one question a page. */
export default () => {
  const { draft, change, clear } = useDraft('snap', emptyDraft)
  const { step, asked } = useQuestions(steps, draft, change)
  return (
    <Page title={snapWords.title}>
      {step === 'kind' && <Kind {...asked} />}
      {step === 'text' && <Tell {...asked} />}
      {step === 'place' && <Where {...asked} />}
      {step === 'who' && <Who {...asked} />}
      {step === 'check' && <Check {...asked} clear={clear} />}
    </Page>
  )
}
