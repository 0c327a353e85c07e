import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { Field } from '../../../components/field.tsx'
import { Options } from '../../../components/options.tsx'
import { Page } from '../../../components/page.tsx'
import { PhotoField } from '../../../components/photo-field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { replaceWith } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { loadMe } from '../../../state/me.ts'
import { useAction } from '../../../state/use-action.ts'
import { useDraft } from '../../../state/use-draft.ts'
import { usePhotos } from '../../../state/use-photos.ts'
import { common } from '../../../text/common.ts'
import { honourWords } from '../../../text/honours.ts'
import { useText } from '../../../text/use-text.ts'
import { CodeQuestion } from './code.tsx'
import { type Draft, type Step, emptyDraft, mostPhotos, stepsFor } from './model.ts'
import '../honours.scss'

const longestWords = 300

/** Nominate oneself or a neighbour: whom, by which code, why, and once more everything. */
export default () => {
  const say = useText()
  const { roundId = '', kind = '' } = useRouter().params
  const { draft, change: keep, clear } = useDraft<Draft>(`nominate.${roundId}`, emptyDraft)
  const [step, setStep] = useState<Step>('who')
  const photos = usePhotos('honour', mostPhotos)
  const action = useAction()
  const family = kind === 'family'
  const steps: readonly Step[] = stepsFor(draft)
  const at = steps.indexOf(step)
  const frame = {
    step: at + 1, steps: steps.length, ...(at > 0 ? { onPrevious: () => setStep(steps[at - 1] ?? 'who') } : {}),
  }
  const next = () => setStep(steps[at + 1] ?? 'check')
  const pick = (who: 'self' | 'neighbour') => {
    keep({ who })
    setStep(who === 'self' ? 'words' : 'code')
  }
  const send = () => action.run(async () => {
    const personId = draft.who === 'self' ? (await loadMe()).id : draft.personId
    const { id: nominationId } = await change('POST /honour-rounds/:roundId/nominations',
      { roundId, personId, words: draft.words.trim(), photos: photos.fileIds })
    clear()
    replaceWith('nomination', { nominationId })
  })
  const self = say(family ? honourWords.selfFamily : honourWords.self)
  return (
    <Page title={honourWords.nominate}>
      {step === 'who' && (
        <Question {...frame} question={say(honourWords.whom)}>
          <Options name='who' selected={draft.who} onPick={pick} options={[
            { key: 'neighbour', label: say(family ? honourWords.neighbourFamily : honourWords.neighbour), note: say(honourWords.neighbourNote) },
            { key: 'self', label: self },
          ]} />
        </Question>
      )}
      {step === 'code' && <CodeQuestion frame={frame} draft={draft} keep={keep} next={next} />}
      {step === 'words' && (
        <Question {...frame} question={say(honourWords.words)} next={{ onTap: next, disabled: draft.words.trim() === '' }}>
          <Field id='words' label={say(honourWords.wordsLabel)} hint={say(honourWords.wordsHint)} value={draft.words}
            maxLength={longestWords} onInput={(words) => keep({ words })} />
        </Question>
      )}
      {step === 'photos' && (
        <Question {...frame} question={say(honourWords.photos)}
          next={{ onTap: next, disabled: photos.waiting, ...(photos.photos.length === 0 ? { label: say(common.skip) } : {}) }}>
          <PhotoField id='photos' label={say(honourWords.photosLabel)} photos={photos} />
        </Question>
      )}
      {step === 'check' && (
        <Question {...frame} question={say(honourWords.check)}
          next={{ label: say(honourWords.send), busy: action.busy, onTap: () => void send() }}>
          <Card id='nominating'>
            <Fact name={say(honourWords.whom)}>{draft.who === 'self' ? self : draft.name}</Fact>
            <View className='honour-words'>{draft.words.trim()}</View>
          </Card>
          <ProblemNotice problem={action.problem} />
        </Question>
      )}
    </Page>
  )
}
