import { Button, Input, InputNumber, Select, Table } from 'antd'
import { ruleCategories, ruleGroups } from '../../../../shared/point-rules.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { fitDays, isOwn, mostCap, mostPoints, mostRules, withCap, withDay, withOwnRule, withRule, withoutRule } from './model.ts'
import type { Rule, RuleSet } from './model.ts'

const words = text.pointRules

interface Props {
  rules: Rule[]
  /** Every version there has been. */
  known: RuleSet[]
  change: (rules: Rule[]) => void
  frozen: boolean
}

interface FieldProps { rule: Rule; set: (part: Partial<Rule>) => void; frozen: boolean }

// The whole line fits beside the navigation, so that nothing is scrolled away sideways.
const narrow = { width: 76 }

/** What it is called; a rule of one's own also what kind it is, and it can go again. */
const Title = ({ rule, set, frozen, remove }: FieldProps & { remove: () => void }) => {
  const { say } = useSpeech()
  return (
    <span className="cell-stack">
      <Input aria-label={rule.code} value={rule.title} maxLength={30} disabled={frozen} placeholder={say(words.ownHint)}
        data-testid={`title-${rule.code}`} onChange={({ target }) => set({ title: target.value })} />
      {isOwn(rule) && (
        <span className="cell-pair">
          <Select aria-label={`${rule.title} ${say(words.category)}`} value={rule.category} disabled={frozen} style={{ width: 110 }}
            options={ruleCategories.map((one) => ({ value: one, label: say(words.categories[one]) }))}
            onChange={(category) => set({ category })} />
          {!frozen && <Button onClick={remove} data-testid={`remove-${rule.code}`}>{say(words.remove)}</Button>}
        </span>
      )}
    </span>
  )
}

/** What it gives: for each time; a rule of one's own may count hours as well. */
const PointsField = ({ rule, set, frozen }: FieldProps) => {
  const { say } = useSpeech()
  return (
    <span className="cell-pair">
      <InputNumber aria-label={`${rule.title} ${say(words.points)}`} value={rule.points} min={0} max={mostPoints} precision={0} style={narrow}
        disabled={frozen} data-testid={`points-${rule.code}`} onChange={(points) => set({ points: points ?? 0 })} />
      {isOwn(rule)
        ? <Select aria-label={`${rule.title} ${say(words.per)}`} value={rule.per} disabled={frozen} style={narrow} onChange={(per) => set({ per })}
            options={(['time', 'hour'] as const).map((per) => ({ value: per, label: say(words[per]) }))} />
        : <span className="note">/ {say(words[rule.per])}</span>}
    </span>
  )
}

const CapField = ({ rule, set, frozen, name }: FieldProps & { name: keyof Rule['caps'] }) => {
  const { say } = useSpeech()
  return (
    <InputNumber aria-label={`${rule.title} ${say(words[name])}`} value={rule.caps[name] ?? null} min={0} max={mostCap} precision={0}
      placeholder="—" disabled={frozen} style={narrow} onChange={(most) => set(withCap(rule, name, most))} />
  )
}

/** The first and the last day on which it gives points; empty, it always does. */
const Days = ({ rule, set, frozen }: FieldProps) => {
  const { say } = useSpeech()
  const dayField = (name: 'from' | 'until') => (
    <Input type="date" aria-label={`${rule.title} ${say(words[name])}`} value={rule[name] ?? ''} disabled={frozen}
      data-testid={`${name}-${rule.code}`} {...(fitDays(rule) ? {} : { status: 'error' as const })}
      onChange={({ target }) => set(withDay(rule, name, target.value))} />
  )
  return <span className="cell-stack">{dayField('from')}{dayField('until')}</span>
}

/** The rules of a draft, a line for each: what it is called, what it gives, what limits it, whom and when it is for. */
export const RuleEditor = ({ rules, known, change, frozen }: Props) => {
  const { say } = useSpeech()
  const of = (rule: Rule): FieldProps => ({ rule, frozen, set: (part) => change(withRule(rules, rule.code, part)) })
  return (
    <>
      <Table<Rule> dataSource={rules} rowKey="code" pagination={false} size="small" scroll={{ x: 960 }} columns={[
        {
          title: say(words.ruleTitle), key: 'title',
          render: (_, rule) => <Title {...of(rule)} remove={() => change(withoutRule(rules, rule.code))} />,
        },
        { title: say(words.points), key: 'points', render: (_, rule) => <PointsField {...of(rule)} /> },
        { title: say(words.personDay), key: 'personDay', render: (_, rule) => <CapField {...of(rule)} name="personDay" /> },
        { title: say(words.personWeek), key: 'personWeek', render: (_, rule) => <CapField {...of(rule)} name="personWeek" /> },
        { title: say(words.ruleHouseholdWeek), key: 'household', render: (_, rule) => <CapField {...of(rule)} name="ruleHouseholdWeek" /> },
        {
          title: say(words.group), key: 'group', render: (_, rule) => (
            <Select aria-label={`${rule.title} ${say(words.group)}`} value={rule.group} disabled={frozen} style={{ width: 126 }}
              options={ruleGroups.map((group) => ({ value: group, label: say(words.groups[group]) }))}
              onChange={(group) => of(rule).set({ group })} data-testid={`group-${rule.code}`} />
          ),
        },
        { title: say(words.days), key: 'days', render: (_, rule) => <Days {...of(rule)} /> },
      ]} />
      {!frozen && rules.length < mostRules && (
        <p>
          <Button onClick={() => change(withOwnRule(rules, known))} data-testid="rule-add">{say(words.add)}</Button>{' '}
          <span className="note">{say(words.addNote)}</span>
        </p>
      )}
    </>
  )
}
