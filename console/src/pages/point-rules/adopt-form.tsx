import { Button, Input, InputNumber } from 'antd'
import { useState, type ReactNode } from 'react'
import { chinaDay } from '../../../../shared/units.ts'
import { useDivisionPath } from '../../api/divisions.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { tomorrow } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { mostPointsPerHour, mostWeeklyCap, toAdopt, type Rule, type RuleDraft } from './model.ts'

const Field = ({ label, children }: { label: Words; children: ReactNode }) => {
  const { say } = useSpeech()
  return <label className="field"><span>{say(label)}</span>{children}</label>
}

interface FieldsProps {
  draft: RuleDraft
  change: (part: Partial<RuleDraft>) => void
  frozen: boolean
  /** The first day that may be chosen. */
  first: string
}

const Fields = ({ draft, change, frozen, first }: FieldsProps) => {
  const { say } = useSpeech()
  return (
    <div className="form-row">
      <Field label={text.pointRules.effectiveDay}>
        <Input type="date" value={draft.day} min={first} disabled={frozen} data-testid="rule-day"
          onChange={(event) => change({ day: event.target.value })} />
      </Field>
      <Field label={text.pointRules.perHour}>
        <InputNumber value={draft.pointsPerHour} min={0} max={mostPointsPerHour} precision={0} disabled={frozen}
          data-testid="rule-points" onChange={(pointsPerHour) => change({ pointsPerHour })} />
      </Field>
      <Field label={text.pointRules.weeklyCap}>
        <InputNumber value={draft.weeklyHouseholdCap} min={0} max={mostWeeklyCap} precision={0} disabled={frozen}
          data-testid="rule-cap" onChange={(weeklyHouseholdCap) => change({ weeklyHouseholdCap })} />
      </Field>
      <Field label={text.pointRules.resolution}>
        <Input value={draft.resolution} maxLength={100} disabled={frozen}
          placeholder={say(text.pointRules.resolutionHint)} data-testid="rule-resolution"
          onChange={(event) => change({ resolution: event.target.value })} />
      </Field>
    </div>
  )
}

/** Adopts a rule: the fields, then the whole rule in one sentence to check, then the deed. */
export const AdoptForm = ({ community, before, done }: { community: string; before: Rule; done: (rule: Rule) => void }) => {
  const { say } = useSpeech()
  const name = useDivisionPath(community).at(-1) ?? community
  const action = useAction('POST /point-rules')
  const [checking, setChecking] = useState(false)
  const [openedAt] = useState(() => Date.now())
  const first = tomorrow(openedAt)
  const [draft, setDraft] = useState<RuleDraft>({
    day: first, pointsPerHour: null, weeklyHouseholdCap: null, resolution: '',
  })
  const input = toAdopt(draft, community, chinaDay(openedAt), before.rules)
  const adopt = async (): Promise<void> => {
    const rule = input && await action.send(input)
    if (rule) done(rule)
  }
  const sentence = input && say(text.pointRules.checkLine, {
    day: draft.day, community: name, points: draft.pointsPerHour ?? 0, cap: input.weeklyHouseholdCap,
    resolution: input.resolution,
  })
  return (
    <section className="card panel" data-testid="adopt-rule">
      <h2>{say(text.pointRules.adopt)}</h2>
      <Fields draft={draft} change={(part) => setDraft({ ...draft, ...part })} frozen={checking} first={first} />
      {action.failure && <FailureNote failure={action.failure} />}
      {checking && <p className="question">{sentence}</p>}
      <div className="buttons">
        {checking
          ? (
            <Button type="primary" loading={action.busy} onClick={() => void adopt()} data-testid="rule-confirm">
              {say(text.pointRules.confirm)}
            </Button>
          )
          : (
            <Button type="primary" disabled={!input} onClick={() => setChecking(true)} data-testid="rule-check">
              {say(text.pointRules.check)}
            </Button>
          )}
        {checking && (
          <Button disabled={action.busy} onClick={() => setChecking(false)}>{say(text.pointRules.back)}</Button>
        )}
      </div>
    </section>
  )
}
