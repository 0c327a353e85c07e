import { Table } from 'antd'
import { yuanText } from '../../../../shared/units.ts'
import { useRead } from '../../api/use-read.ts'
import { WarningNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { beside, type Rule, type Trial } from './model.ts'

const words = text.pointRules

type Row = Trial['byRule'][number]

/** A month by the draft, in yuan, beside what the quarter's gift budget has left (FP-10). */
const Cost = ({ community, trial }: { community: string; trial: Trial }) => {
  const { say } = useSpeech()
  const read = useRead('GET /point-budgets', { community })
  if (read.status !== 'ready') return null
  const { costFen, leftFen, short } = beside(trial, read.data)
  const values = { cost: yuanText(costFen), quarter: read.data.quarter, left: yuanText(leftFen ?? 0) }
  if (short) return <WarningNote><p data-testid="trial-cost">{say(words.costShort, values)}</p></WarningNote>
  return <p data-testid="trial-cost">{say(leftFen === undefined ? words.costOpen : words.cost, values)}</p>
}

/** What a draft would have given last month beside what was given: by rule, in all, in yuan. */
export const TrialView = ({ community, trial, rules }: { community: string; trial: Trial; rules: Rule[] }) => {
  const { say } = useSpeech()
  const titleOf = (code: string): string => rules.find((rule) => rule.code === code)?.title ?? code
  const yuan = (points: number): string => yuanText(points * trial.fenPerPoint)
  return (
    <section data-testid="trial">
      <h3>{say(words.trialOf, { month: trial.month })}</h3>
      <Table<Row> dataSource={trial.byRule} rowKey="code" pagination={false} size="small" scroll={{ x: 'max-content' }} columns={[
        { title: say(words.ruleTitle), key: 'title', render: (_, { code }) => titleOf(code) },
        { title: say(words.deeds), dataIndex: 'deeds', align: 'right' },
        { title: say(words.given), dataIndex: 'given', align: 'right' },
        { title: say(words.would), dataIndex: 'would', align: 'right' },
        { title: say(words.difference), key: 'difference', align: 'right', render: (_, { given, would }) => would - given },
      ]} />
      <p data-testid="trial-sum">
        {say(words.trialSum, {
          given: trial.given, givenYuan: yuan(trial.given), would: trial.would, wouldYuan: yuan(trial.would),
        })}
      </p>
      <Cost community={community} trial={trial} />
      <p className="note">{say(words.trialHouseholds, { households: trial.households, touched: trial.touched, capped: trial.capped })}</p>
      <p className="note">{say(words.trialNote)}</p>
    </section>
  )
}
