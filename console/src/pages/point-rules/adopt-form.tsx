import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { chinaDay } from '../../../../shared/units.ts'
import { useDivisionPath } from '../../api/divisions.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { tomorrow } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { added, mostCap, toAdopt, toTry, type RuleSet, type SetDraft, type Trial } from './model.ts'
import { ResolutionField } from './resolution-field.tsx'
import { RuleEditor } from './rule-editor.tsx'
import { TrialView } from './trial-view.tsx'

const words = text.pointRules

interface FieldsProps {
  community: string
  draft: SetDraft
  change: (part: Partial<SetDraft>) => void
  frozen: boolean
  first: string
}

const Fields = ({ community, draft, change, frozen, first }: FieldsProps) => {
  const { say } = useSpeech()
  return (
    <div className="form-row">
      <label className="field"><span>{say(words.effectiveDay)}</span>
        <Input type="date" value={draft.day} min={first} disabled={frozen} data-testid="rule-day"
          onChange={(event) => change({ day: event.target.value })} />
      </label>
      <label className="field"><span>{say(words.weeklyCap)}</span>
        <InputNumber value={draft.weeklyHouseholdCap} min={0} max={mostCap} precision={0} disabled={frozen} data-testid="rule-cap"
          onChange={(weeklyHouseholdCap) => change({ weeklyHouseholdCap })} />
      </label>
      <ResolutionField community={community} value={draft.resolution} frozen={frozen} choose={(resolution) => change({ resolution })} />
    </div>
  )
}

/** A draft tried page by page, and what has been added up so far. */
const useTrial = (community: string) => {
  const action = useAction('POST /point-rules/trials')
  const [trial, setTrial] = useState<Trial>()
  const run = async (draft: SetDraft): Promise<void> => {
    const input = toTry(draft, community)
    let page = input && await action.send(input)
    let sum: Trial | undefined
    while (input && page) {
      sum = added(sum, page)
      page = page.after === undefined ? undefined : await action.send({ ...input, after: page.after })
    }
    setTrial(sum)
  }
  return { trial, run, busy: action.busy, failure: action.failure, forget: () => setTrial(undefined) }
}

interface Props { community: string; known: RuleSet[]; before: RuleSet; done: (set: RuleSet) => void }

/** A new version: the rules in force to change, tried on last month, then read once more and adopted. */
export const AdoptForm = ({ community, known, before, done }: Props) => {
  const { say } = useSpeech()
  const name = useDivisionPath(community).at(-1) ?? community
  const action = useAction('POST /point-rules')
  const trying = useTrial(community)
  const [checking, setChecking] = useState(false)
  const [openedAt] = useState(() => Date.now())
  const first = tomorrow(openedAt)
  const [draft, setDraft] = useState<SetDraft>({
    day: first, weeklyHouseholdCap: before.weeklyHouseholdCap, resolution: '', rules: before.rules,
  })
  const input = toAdopt(draft, community, chinaDay(openedAt))
  const change = (part: Partial<SetDraft>): void => {
    setDraft({ ...draft, ...part })
    // Day and resolution change nothing of what was tried.
    if (part.rules || part.weeklyHouseholdCap !== undefined) trying.forget()
  }
  const adopt = async (): Promise<void> => {
    const set = input && await action.send(input)
    if (set) done(set)
  }
  return (
    <section className="card panel" data-testid="adopt-rule">
      <h2>{say(words.adopt)}</h2>
      <p className="note">{say(words.adoptNote)}</p>
      <Fields community={community} draft={draft} change={change} frozen={checking} first={first} />
      <RuleEditor rules={draft.rules} known={known} change={(rules) => change({ rules })} frozen={checking} />
      {trying.failure && <FailureNote failure={trying.failure} />}
      {trying.trial && <TrialView community={community} trial={trying.trial} rules={draft.rules} />}
      {action.failure && <FailureNote failure={action.failure} />}
      {checking && input && (
        <p className="question">
          {say(words.checkLine, { day: draft.day, community: name, cap: input.weeklyHouseholdCap, resolution: input.resolution })}
        </p>
      )}
      <div className="buttons">
        {!checking && (
          <Button disabled={!toTry(draft, community)} loading={trying.busy} onClick={() => void trying.run(draft)} data-testid="rule-try">
            {say(words.try)}
          </Button>
        )}
        {checking
          ? <Button type="primary" loading={action.busy} onClick={() => void adopt()} data-testid="rule-confirm">{say(words.confirm)}</Button>
          : <Button type="primary" disabled={!input} onClick={() => setChecking(true)} data-testid="rule-check">{say(words.check)}</Button>}
        {checking && <Button disabled={action.busy} onClick={() => setChecking(false)}>{say(words.back)}</Button>}
      </div>
    </section>
  )
}
