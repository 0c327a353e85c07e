import { Page } from '../../../components/page.tsx'
import { useDraft } from '../../../state/use-draft.ts'
import { usePhotos } from '../../../state/use-photos.ts'
import { useQuestions } from '../../../state/use-questions.ts'
import { snapWords } from '../../../text/civic.ts'
import { Check } from './check.tsx'
import { emptyDraft, mostPhotos, steps } from './model.ts'
import { Kind, Show, Tell, Where, Who } from './questions.tsx'

/** Report a matter to the community, one question a page. */
export default () => {
  const { draft, change, clear } = useDraft('snap', emptyDraft)
  const photos = usePhotos('report', mostPhotos)
  const { step, asked } = useQuestions(steps, draft, change)
  return (
    <Page title={snapWords.title}>
      {step === 'kind' && <Kind {...asked} />}
      {step === 'text' && <Tell {...asked} />}
      {step === 'place' && <Where {...asked} />}
      {step === 'photos' && <Show {...asked} photos={photos} />}
      {step === 'who' && <Who {...asked} />}
      {step === 'check' && <Check {...asked} photos={photos.fileIds} clear={clear} />}
    </Page>
  )
}
