import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '../../../components/field.tsx'
import { Options } from '../../../components/options.tsx'
import { Photos } from '../../../components/photo.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { day, noonOf } from '../../../text/dates.ts'
import { applicationsWords, noneReasons, pointsWords, rateWords } from '../../../text/earning.ts'
import { type Say, useText } from '../../../text/use-text.ts'
import { amountsFor, emptyDraft, isAnswered, ratingOf, type Draft, type Waiting } from './model.ts'

const words = rateWords
type Why = keyof typeof noneReasons
const reasons = Object.keys(noneReasons) as Why[]
const steps = 2

const Facts = ({ application: { nameMasked, rule, happenedOn, text, photos = [] } }: { application: Waiting }) => {
  const say = useText()
  return (
    <Card id='to-rate'>
      <Fact name={nameMasked}>{rule.title}</Fact>
      <Fact name={say(applicationsWords.day)}>{say(day(noonOf(happenedOn)))}</Fact>
      <View>{text}</View>
      <Photos fileIds={photos} />
    </Card>
  )
}

const amounts = (say: Say, most: number) => [
  ...amountsFor(most).map((points) => ({
    key: String(points), label: say(pointsWords(points)),
    ...(points === most ? { note: say(words.full) } : points * 2 === most ? { note: say(words.half) } : {}),
  })),
  { key: '0', label: say(words.nothing) },
]

const WhyNone = ({ draft, keep }: { draft: Draft; keep: (part: Partial<Draft>) => void }) => {
  const say = useText()
  return (
    <>
      <View className='field-label'>{say(words.why)}</View>
      <Options name='none' selected={draft.why} onPick={(why) => keep({ why })}
        options={reasons.map((key) => ({ key, label: say(noneReasons[key]) }))} />
      {draft.why === 'own' && <Field id='own-reason' label={say(words.own)} value={draft.own} maxLength={200}
        onInput={(own) => keep({ own })} />}
    </>
  )
}

/** What was done and by whom, masked; then the points, then once more before it counts. */
export const One = ({ application, done }: { application: Waiting; done: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [step, setStep] = useState<1 | 2>(1)
  const keep = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const send = () => action.run(async () => {
    await change('POST /point-applications/:applicationId/ratings',
      ratingOf(application, draft, (why) => noneReasons[why as Why][0]))
    await done()
  })
  if (step === 1) {
    return (
      <Question step={1} steps={steps} question={say(words.give)}>
        <Facts application={application} />
        <Options name='points' look='grid' selected={draft.points === undefined ? undefined : String(draft.points)}
          options={amounts(say, application.rule.most)} onPick={(key) => {
            keep({ points: Number(key) })
            setStep(2)
          }} />
      </Question>
    )
  }
  return (
    <Question step={2} steps={steps} question={say(words.sure)} onPrevious={() => setStep(1)} next={{
      label: say(words.submit), busy: action.busy, disabled: !isAnswered(draft), onTap: () => void send(),
    }}>
      <Facts application={application} />
      <Card id='my-rating'><Fact name={say(words.yours)}>{say(pointsWords(draft.points ?? 0))}</Fact></Card>
      {draft.points === 0 && <WhyNone draft={draft} keep={keep} />}
      <ProblemNotice problem={action.problem} />
    </Question>
  )
}
