import { useState } from 'react'
import { Options } from '../../../components/options.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { lasting } from '../../../text/dates.ts'
import { issueWords, sheets } from '../../../text/notes.ts'
import { useText } from '../../../text/use-text.ts'
import { Made, type MadeNote } from './made.tsx'
import '../credit.scss'

const lengths = [30, 60, 120] as const
const counts = [1, 2, 3, 5, 10] as const
type Length = (typeof lengths)[number]

/** How long, how many, once more; then the notes with their codes, shown this once. */
export default () => {
  const say = useText()
  const action = useAction()
  const [step, setStep] = useState(1)
  const [minutes, setMinutes] = useState<Length>(60)
  const [count, setCount] = useState(1)
  const [made, setMade] = useState<MadeNote[] | undefined>()
  const back = () => setStep(step - 1)
  const next = () => setStep(step + 1)
  const submit = () => action.run(async () => setMade((await change('POST /time-credit/notes', { minutes, count })).items))
  if (made) return <Page title={issueWords.title}><Made notes={made} /></Page>
  return (
    <Page title={issueWords.title}>
      {step === 1 && (
        <Question step={1} steps={3} question={say(issueWords.minutes)} next={{ onTap: next }}>
          <Options name='minutes' options={lengths.map((key) => ({ key: String(key), label: say(lasting(key)) }))}
            selected={String(minutes)} onPick={(key) => setMinutes(Number(key) as Length)} />
        </Question>
      )}
      {step === 2 && (
        <Question step={2} steps={3} question={say(issueWords.count)} onPrevious={back} next={{ onTap: next }}>
          <Options name='count' options={counts.map((key) => ({ key: String(key), label: say(sheets(key)) }))}
            selected={String(count)} onPick={(key) => setCount(Number(key))} />
        </Question>
      )}
      {step === 3 && (
        <Question step={3} steps={3} question={say(issueWords.check)} onPrevious={back}
          next={{ label: say(issueWords.submit), busy: action.busy, onTap: () => void submit() }}>
          <Card id='issuing'>
            <Fact name={say(issueWords.each)}>{say(lasting(minutes))}</Fact>
            <Fact name={say(issueWords.sheets)}>{say(sheets(count))}</Fact>
            <Fact name={say(issueWords.takes)}>{say(lasting(minutes * count))}</Fact>
          </Card>
          <ProblemNotice problem={action.problem} />
        </Question>
      )}
    </Page>
  )
}
