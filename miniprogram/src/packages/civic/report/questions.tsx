import { type SnapKind, snapKinds } from '../../../../../shared/civic.ts'
import { Chosen } from '../../../components/choice.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { PhotoField } from '../../../components/photo-field.tsx'
import { Question } from '../../../components/question.tsx'
import { SwitchRow } from '../../../components/row.tsx'
import type { Photos } from '../../../state/use-photos.ts'
import type { AskedOf } from '../../../state/use-questions.ts'
import { useSpot } from '../../../state/use-spot.ts'
import { snapKindWords, snapWords } from '../../../text/civic.ts'
import { common } from '../../../text/common.ts'
import { useText } from '../../../text/use-text.ts'
import type { Draft } from './model.ts'

type Asked = AskedOf<Draft>

export const Kind = ({ draft, keep, step, steps, next }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(snapWords.kind)}>
      <Chosen name='kind' keep={keep} next={next} choice={{
        options: snapKinds.map((key) => ({ key, label: say(snapKindWords[key]) })), selected: draft.kind, look: 'list',
        pick: (key) => ({ kind: key as SnapKind }),
      }} />
      <Notice tone='info'>{say(snapWords.danger)}</Notice>
    </Question>
  )
}

export const Tell = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(snapWords.text)} onPrevious={previous}
      next={{ onTap: next, disabled: draft.text.trim() === '' }}>
      <Field id='text' label={say(snapWords.textLabel)} hint={say(snapWords.textHint)} value={draft.text} maxLength={300}
        onInput={(text) => keep({ text })} />
    </Question>
  )
}

/** In words; where the phone is goes along only if that is switched on here. */
export const Where = ({ draft, keep, step, steps, next: onward, previous }: Asked) => {
  const say = useText()
  const { state, on, turn } = useSpot((spot) => keep({ spot: spot ?? null }), draft.spot !== null)
  return (
    <Question step={step} steps={steps} question={say(snapWords.place)} onPrevious={previous}
      next={{ onTap: onward, disabled: draft.place.trim() === '' }}>
      <Field id='place' label={say(snapWords.placeLabel)} hint={say(snapWords.placeHint)} value={draft.place} maxLength={60}
        onInput={(place) => keep({ place })} />
      <SwitchRow id='spot' icon='pin' label={say(snapWords.attach)} note={say(snapWords.attachNote)} on={on}
        words={{ on: say(snapWords.attached), off: say(snapWords.notAttached) }} onChange={(next) => void turn(next)} />
      {state === 'none' && <Notice id='spot-none' tone='info'>{say(snapWords.placeNone)}</Notice>}
    </Question>
  )
}

/** Photos go to the store at once; what is not there yet keeps the report waiting. */
export const Show = ({ step, steps, next, previous, photos }: Asked & { photos: Photos }) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(snapWords.photos)} onPrevious={previous}
      next={{ onTap: next, disabled: photos.waiting, ...(photos.photos.length === 0 ? { label: say(common.skip) } : {}) }}>
      <PhotoField id='photos' label={say(snapWords.photosLabel)} photos={photos} />
    </Question>
  )
}

export const Who = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(snapWords.who)} onPrevious={previous}>
      <Chosen name='who' keep={keep} next={next} choice={{
        options: (['named', 'anonymous'] as const).map((key) =>
          ({ key, label: say(snapWords[key]), note: say(snapWords[`${key}Note`]) })),
        selected: draft.who, look: 'list', pick: (key) => ({ who: key as Draft['who'] }),
      }} />
    </Question>
  )
}
