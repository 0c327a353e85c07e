import { Input, InputNumber, Select, Table } from 'antd'
import { ruleGroups } from '../../../../shared/point-rules.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { mostCap, mostPoints, withCap, withRule, type Rule } from './model.ts'

const words = text.pointRules

interface Props {
  rules: Rule[]
  change: (rules: Rule[]) => void
  frozen: boolean
}

/** The rules of a draft, a line for each: what it is called, what it gives, what limits it, whom it is for. */
export const RuleEditor = ({ rules, change, frozen }: Props) => {
  const { say } = useSpeech()
  const set = (code: string, part: Partial<Rule>): void => change(withRule(rules, code, part))
  const capField = (rule: Rule, name: keyof Rule['caps']) => (
    <InputNumber aria-label={`${rule.title} ${say(words[name])}`} value={rule.caps[name] ?? null} min={0} max={mostCap} precision={0}
      placeholder="—" disabled={frozen} onChange={(most) => set(rule.code, withCap(rule, name, most))} />
  )
  return (
    <Table<Rule> dataSource={rules} rowKey="code" pagination={false} size="small" scroll={{ x: 'max-content' }} columns={[
      {
        title: say(words.ruleTitle), key: 'title', render: (_, rule) => (
          <Input aria-label={rule.code} value={rule.title} maxLength={30} disabled={frozen}
            onChange={({ target }) => set(rule.code, { title: target.value })} />
        ),
      },
      {
        title: say(words.points), key: 'points', render: (_, rule) => (
          <InputNumber aria-label={`${rule.title} ${say(words.points)}`} value={rule.points} min={0} max={mostPoints} precision={0}
            disabled={frozen} data-testid={`points-${rule.code}`} addonAfter={say(words[rule.per])}
            onChange={(points) => set(rule.code, { points: points ?? 0 })} />
        ),
      },
      { title: say(words.personDay), key: 'personDay', render: (_, rule) => capField(rule, 'personDay') },
      { title: say(words.personWeek), key: 'personWeek', render: (_, rule) => capField(rule, 'personWeek') },
      { title: say(words.ruleHouseholdWeek), key: 'household', render: (_, rule) => capField(rule, 'ruleHouseholdWeek') },
      {
        title: say(words.group), key: 'group', render: (_, rule) => (
          <Select aria-label={`${rule.title} ${say(words.group)}`} value={rule.group} disabled={frozen} style={{ minWidth: 150 }}
            options={ruleGroups.map((group) => ({ value: group, label: say(words.groups[group]) }))}
            onChange={(group) => set(rule.code, { group })} />
        ),
      },
    ]} />
  )
}
