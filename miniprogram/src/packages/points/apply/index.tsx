import { useState } from 'react'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { PhotoField } from '../../../components/photo-field.tsx'
import { Question } from '../../../components/question.tsx'
import { nowMs } from '../../../state/clock.ts'
import { client } from '../../../state/client.ts'
import { loadMe } from '../../../state/me.ts'
import { useDraft } from '../../../state/use-draft.ts'
import { useLoad } from '../../../state/use-load.ts'
import { usePhotos } from '../../../state/use-photos.ts'
import { common } from '../../../text/common.ts'
import { applyWords } from '../../../text/earning.ts'
import { useText } from '../../../text/use-text.ts'
import { Answer, type Ready } from './answer.tsx'
import { Check } from './check.tsx'
import { answered, emptyDraft, fitting, mostPhotos, othersOf, stepsFor, type Step } from './model.ts'

const load = async (): Promise<Ready> => {
  const [me, rules, { household }] = await Promise.all([
    loadMe(), client('GET /point-applications/rules', {}), client('GET /me/household', {}),
  ])
  return { rules, others: othersOf(household?.members ?? [], me.id) }
}

const questions = {
  who: applyWords.who, rule: applyWords.rule, day: applyWords.day, words: applyWords.words, photos: applyWords.photos,
} as const

const Questions = ({ ready }: { ready: Ready }) => {
  const say = useText()
  const { draft: kept, change, clear } = useDraft('applyForPoints', emptyDraft)
  const draft = fitting(kept, ready, nowMs())
  const photos = usePhotos('application', mostPhotos)
  const steps = stepsFor(ready.others.length)
  const [step, setStep] = useState<Step>(steps[0])
  const at = steps.indexOf(step)
  const move = (by: 1 | -1) => setStep(steps[at + by] ?? step)
  const back = at > 0 ? { onPrevious: () => move(-1) } : {}
  return step === 'check'
    ? <Check draft={draft} photos={photos.fileIds} ready={ready} steps={steps.length} onPrevious={() => move(-1)} clear={clear} />
    : <Question step={at + 1} steps={steps.length} question={say(questions[step])} {...back}
        next={{
          onTap: () => move(1), disabled: !answered(draft, step) || (step === 'photos' && photos.waiting),
          ...(step === 'photos' && photos.photos.length === 0 ? { label: say(common.skip) } : {}),
        }}>
        {step === 'photos'
          ? <PhotoField id='photos' label={say(applyWords.photosLabel)} photos={photos} />
          : <Answer step={step} draft={draft} ready={ready} keep={change} next={() => move(1)} />}
      </Question>
}

/** Apply for points for a deed that nothing measures, one question a page; for one's family too. */
export default () => {
  const say = useText()
  return (
    <Page title={applyWords.title}>
      <Loaded from={useLoad(load)} cards={1}>
        {(ready) => ready.rules.items.length === 0
          ? <Empty id='no-rules' icon='blossom'>{say(applyWords.noRules)}</Empty>
          : <Questions ready={ready} />}
      </Loaded>
    </Page>
  )
}
