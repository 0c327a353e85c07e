import { Table } from 'antd'
import { Choice } from '../../components/choice.tsx'
import { ExportButton } from '../../components/export-button.tsx'
import { ScopeName } from '../../components/scope-name.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { perHourOf, ruleCells, ruleHeader, type ListedRule } from './model.ts'

/** The rule in force and those that come. */
export const RuleTable = ({ community, rules }: { community: string; rules: ListedRule[] }) => {
  const { say } = useSpeech()
  const { value, set } = useFilter()
  const state = value('state')
  const shown = rules.filter((rule) => !state || rule.state === state)
  return (
    <section className="card table-card" data-testid="table-point-rules">
      <div className="table-head">
        <div className="filters">
          <Choice id="state" label={text.pointRules.kind} value={state} choose={(next) => set('state', next)}
            options={[['inForce', say(text.pointRules.inForce)], ['coming', say(text.pointRules.coming)]]} />
        </div>
        <ExportButton exporting={{
          what: 'point-rules', of: community, header: ruleHeader,
          rows: () => Promise.resolve(shown.map(ruleCells)),
        }} />
      </div>
      <Table<ListedRule>
        dataSource={shown} rowKey={(row) => `${row.scope}|${row.version}`} pagination={false} size="middle"
        scroll={{ x: 'max-content' }} locale={{ emptyText: say(text.table.empty) }}
        columns={[
          {
            title: say(text.pointRules.kind), key: 'state',
            render: (_, row) => (
              <span className={row.state === 'inForce' ? 'verdict verdict-good' : 'verdict verdict-wait'}>
                {say(text.pointRules[row.state])}
              </span>
            ),
          },
          { title: say(text.pointRules.perHour), key: 'points', align: 'right', render: (_, row) => perHourOf(row) },
          { title: say(text.pointRules.weeklyCap), dataIndex: 'weeklyHouseholdCap', align: 'right' },
          {
            title: say(text.pointRules.effectiveFrom), dataIndex: 'effectiveFrom',
            render: (from: string) => chinaMinute(from),
          },
          { title: say(text.pointRules.resolution), dataIndex: 'resolution' },
          { title: say(text.pointRules.scope), key: 'scope', render: (_, row) => <ScopeName scope={row.scope} /> },
          {
            title: say(text.pointRules.version), key: 'version',
            render: (_, row) => (
              <>{row.version} <span className="note">{chinaMinute(row.adoptedAt).slice(0, 10)}</span></>
            ),
          },
        ]}
      />
    </section>
  )
}
