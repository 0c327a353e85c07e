import { useRouter } from '@tarojs/taro'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { mostPhotos } from '../../../../../shared/files.ts'
import { client } from '../../../state/client.ts'
import { useDraft } from '../../../state/use-draft.ts'
import { useLoad } from '../../../state/use-load.ts'
import { usePhotos } from '../../../state/use-photos.ts'
import { useQuestions } from '../../../state/use-questions.ts'
import { useText } from '../../../text/use-text.ts'
import { applyWords } from '../../../text/ventures.ts'
import type { Call, Own } from '../ventures/model.ts'
import { Check } from './check.tsx'
import { type Draft, draftOf, emptyDraft, stepsFor } from './model.ts'
import { LinesQuestion, PhotosQuestion, WordsQuestion } from './project.tsx'
import { ContactQuestion, OrgQuestion, TeamQuestion, WhoQuestion } from './whose.tsx'
import '../funds.scss'

/** The call, and the application that is to be changed where there is one. */
const load = async (callId: string, ventureId: string | undefined) => {
  const [call, own] = await Promise.all([
    client('GET /venture-calls/:callId', { callId }), ventureId ? client('GET /me/ventures', { limit: 100 }) : undefined,
  ])
  return { call, own: own?.items.find(({ id }) => id === ventureId) }
}

const Questions = ({ call: { id: callId, mostFen }, own }: { call: Call; own: Own | undefined }) => {
  const { draft, change, clear } = useDraft<Draft>(`venture.${own?.id ?? callId}`, own ? draftOf(own) : emptyDraft)
  const photos = usePhotos('spending', mostPhotos - (own?.photos.length ?? 0))
  const { step, asked } = useQuestions(stepsFor(draft.kind, own !== undefined), draft, change)
  switch (step) {
    case 'who': return <WhoQuestion {...asked} />
    case 'team': return <TeamQuestion {...asked} />
    case 'org': return <OrgQuestion {...asked} />
    case 'contact': return <ContactQuestion {...asked} />
    case 'name': return <WordsQuestion {...asked} of='title' />
    case 'purpose': case 'serves': case 'plan': return <WordsQuestion {...asked} of={step} />
    case 'lines': return <LinesQuestion {...asked} mostFen={mostFen} />
    case 'photos': return <PhotosQuestion {...asked} photos={photos} kept={own?.photos.length ?? 0} />
    case 'check': return <Check {...asked} callId={callId} own={own} photos={photos.fileIds} clear={clear} />
  }
}

/** An application for a grant, one question after the other, kept on the phone until it is sent. */
export default () => {
  const say = useText()
  const { callId = '', ventureId } = useRouter().params
  const loading = useLoad(() => load(callId, ventureId), ventureId ?? callId)
  return (
    <Page title={ventureId ? applyWords.change : applyWords.title}>
      <Loaded from={loading} cards={1}>
        {({ call, own }) => call.phase === 'taking' && (ventureId === undefined || own?.may.includes('change'))
          ? <Questions call={call} own={own} />
          : <Notice id='over' tone='info'>{say(applyWords.over)}</Notice>}
      </Loaded>
    </Page>
  )
}
