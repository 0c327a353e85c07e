import { Table } from 'antd'
import { chinaMinute } from '../../format/moment.ts'
import { ExportButton } from '../../components/export-button.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { ruleCells, ruleHeader, type ListedSet, type Rule } from './model.ts'

const words = text.pointRules

/** The rules of a version, each with what it gives and what limits it. */
const Rules = ({ rules }: { rules: Rule[] }) => {
  const { say } = useSpeech()
  const cap = (most: number | undefined) => most ?? '—'
  return (
    <Table<Rule> dataSource={rules} rowKey="code" pagination={false} size="small" scroll={{ x: 'max-content' }} columns={[
      { title: say(words.ruleTitle), dataIndex: 'title' },
      { title: say(words.points), key: 'points', align: 'right', render: (_, { points, per }) => `${points} / ${say(words[per])}` },
      { title: say(words.personDay), key: 'day', align: 'right', render: (_, { caps }) => cap(caps.personDay) },
      { title: say(words.personWeek), key: 'week', align: 'right', render: (_, { caps }) => cap(caps.personWeek) },
      { title: say(words.ruleHouseholdWeek), key: 'household', align: 'right', render: (_, { caps }) => cap(caps.ruleHouseholdWeek) },
      { title: say(words.group), key: 'group', render: (_, { group }) => say(words.groups[group]) },
      { title: say(words.days), key: 'days', render: (_, { from, until }) => [from, until].filter(Boolean).join(' – ') },
    ]} />
  )
}

const showRules = ({ rules }: ListedSet) => <Rules rules={rules} />

const verdicts = { inForce: 'verdict verdict-good', coming: 'verdict verdict-wait', past: 'verdict' } as const

/** Every version of the rules, newest first, with its rules below on demand; the one in force is open. */
export const RuleTable = ({ community, sets }: { community: string; sets: ListedSet[] }) => {
  const { say } = useSpeech()
  return (
    <section className="card table-card" data-testid="table-point-rules">
      <div className="table-head">
        <h2>{say(words.versions)}</h2>
        <ExportButton exporting={{
          what: 'point-rules', of: community, header: ruleHeader, rows: () => Promise.resolve(sets.flatMap(ruleCells)),
        }} />
      </div>
      <Table<ListedSet>
        dataSource={sets} rowKey="version" pagination={false} size="middle" scroll={{ x: 'max-content' }}
        expandable={{
          expandedRowRender: showRules,
          defaultExpandedRowKeys: sets.filter(({ state }) => state === 'inForce').map(({ version }) => version),
        }}
        columns={[
          { title: say(words.version), key: 'version', render: (_, row) => say(words.versionNumber, { version: row.version }) },
          { title: say(words.kind), key: 'state', render: (_, { state }) => <span className={verdicts[state]}>{say(words[state])}</span> },
          { title: say(words.effectiveFrom), key: 'from', render: (_, row) => chinaMinute(row.effectiveFrom) },
          { title: say(words.weeklyCap), dataIndex: 'weeklyHouseholdCap', align: 'right' },
          { title: say(words.resolution), dataIndex: 'resolution' },
          { title: say(words.adopted), key: 'adopted', render: (_, row) => chinaMinute(row.adoptedAt) },
        ]}
      />
    </section>
  )
}
