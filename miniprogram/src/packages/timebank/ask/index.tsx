import { useState } from 'react'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { Question } from '../../../components/question.tsx'
import { client } from '../../../state/client.ts'
import { useDraft } from '../../../state/use-draft.ts'
import { useLoad } from '../../../state/use-load.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import { Answer, type Ready } from './answer.tsx'
import { Check } from './check.tsx'
import { type Step, answered, emptyDraft, stepsFor } from './model.ts'

const questions = {
  who: timebankWords.who, kind: timebankWords.kind, service: timebankWords.service, day: timebankWords.day,
  time: timebankWords.time, length: timebankWords.length, place: timebankWords.place, more: timebankWords.more,
} as const

const load = async (): Promise<Ready> => {
  const [{ items }, { held }] = await Promise.all([
    client('GET /time-bank/services', {}), client('GET /me/mandates', {}),
  ])
  return {
    off: new Set(items.filter(({ on }) => !on).map(({ code }) => code)),
    held: held.filter(({ powers }) => powers.includes('timebank.order')),
  }
}

const Questions = ({ ready }: { ready: Ready }) => {
  const say = useText()
  const { draft, change, clear } = useDraft('ask', emptyDraft)
  const steps = stepsFor(ready.held.length)
  const [step, setStep] = useState<Step>(steps[0] ?? 'kind')
  const at = steps.indexOf(step)
  const move = (by: 1 | -1) => setStep(steps[at + by] ?? step)
  const back = at > 0 ? { onPrevious: () => move(-1) } : {}
  return step === 'check'
    ? <Check draft={draft} ready={ready} steps={steps.length} onPrevious={() => move(-1)} clear={clear} />
    : <Question step={at + 1} steps={steps.length} question={say(questions[step])} {...back}
        next={{ onTap: () => move(1), disabled: !answered(draft, step) }}>
        <Answer step={step} draft={draft} ready={ready} keep={change} next={() => move(1)} />
      </Question>
}

/** Ask for help, one question a page; for an elder too, by mandate. */
export default () => (
  <Page title={timebankWords.ask}>
    <Loaded from={useLoad(load)} cards={1}>{(ready) => <Questions ready={ready} />}</Loaded>
  </Page>
)
