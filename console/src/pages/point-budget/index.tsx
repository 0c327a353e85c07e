import { Button, Input, InputNumber, Progress, Table } from 'antd'
import { useState } from 'react'
import { yuanText } from '../../../../shared/units.ts'
import { useMe } from '../../api/me.tsx'
import { useAction } from '../../api/use-action.ts'
import { useRead } from '../../api/use-read.ts'
import { FailureNote, InfoNote, SuccessNote } from '../../components/failure-note.tsx'
import { Loading, Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { toSet, usedPercent, type Budget, type BudgetDraft } from './model.ts'

const words = text.pointBudget

/** The gift budget of this quarter: what is issued of it, what is owed in yuan, and every change with its resolution. */
const PointBudget = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const may = mayAdminister(useMe().roles, community)
  const [set, setSet] = useState<Budget>()
  const read = useRead('GET /point-budgets', { community })
  const done = (budget: Budget): void => {
    setSet(budget)
    read.again()
  }
  return (
    <Page id="point-budget" title={words.title} lead={words.lead}>
      {set && <SuccessNote>{say(words.done, { quarter: set.quarter, yuan: yuanText(set.budgetFen ?? 0) })}</SuccessNote>}
      {read.status === 'loading' && <Loading />}
      {read.status === 'failed' && <FailureNote failure={read.failure} again={read.again} />}
      {read.status === 'ready' && <Standing budget={read.data} />}
      {read.status === 'ready' && may && <SetForm key={set?.changes[0]?.at} budget={read.data} done={done} />}
      {!may && <InfoNote>{say(words.readOnly)}</InfoNote>}
      {read.status === 'ready' && <Changes budget={read.data} />}
    </Page>
  )
}

const Standing = ({ budget }: { budget: Budget }) => {
  const { say } = useSpeech()
  const percent = usedPercent(budget)
  return (
    <section className="card panel" data-testid="budget-standing">
      <h2>{say(words.ofQuarter, { quarter: budget.quarter })}</h2>
      {percent === undefined
        ? <InfoNote>{say(words.none, { issued: yuanText(budget.issuedFen) })}</InfoNote>
        : (
          <>
            <Progress percent={percent} status={percent >= 100 ? 'exception' : 'normal'} />
            <p data-testid="budget-line">{say(words.line, {
              budget: yuanText(budget.budgetFen ?? 0), issued: yuanText(budget.issuedFen), left: yuanText(budget.leftFen ?? 0),
            })}</p>
          </>
        )}
      <p data-testid="liability">{say(words.liability, {
        points: budget.outstandingPoints, yuan: yuanText(budget.liabilityFen), each: yuanText(budget.fenPerPoint),
      })}</p>
    </section>
  )
}

const SetForm = ({ budget, done }: { budget: Budget; done: (budget: Budget) => void }) => {
  const { say } = useSpeech()
  const action = useAction('POST /point-budgets')
  const [draft, setDraft] = useState<BudgetDraft>({ yuan: null, resolution: '' })
  const input = toSet(draft, budget)
  const send = async (): Promise<void> => {
    const answer = input && await action.send(input)
    if (answer) done(answer)
  }
  return (
    <section className="card panel" data-testid="set-budget">
      <h2>{say(words.set)}</h2>
      <div className="form-row">
        <label className="field"><span>{say(words.amount)}</span>
          <InputNumber value={draft.yuan} min={0} precision={0} data-testid="budget-yuan" onChange={(yuan) => setDraft({ ...draft, yuan })} />
        </label>
        <label className="field"><span>{say(text.pointRules.resolution)}</span>
          <Input value={draft.resolution} maxLength={100} placeholder={say(text.pointRules.resolutionHint)} data-testid="budget-resolution"
            onChange={(event) => setDraft({ ...draft, resolution: event.target.value })} />
        </label>
      </div>
      {action.failure && <FailureNote failure={action.failure} />}
      <div className="buttons">
        <Button type="primary" disabled={!input} loading={action.busy} onClick={() => void send()} data-testid="budget-send">
          {say(words.send)}
        </Button>
      </div>
    </section>
  )
}

const Changes = ({ budget }: { budget: Budget }) => {
  const { say } = useSpeech()
  return (
    <section className="card table-card" data-testid="budget-changes">
      <h2>{say(words.changes)}</h2>
      <Table dataSource={budget.changes} rowKey="at" pagination={false} size="middle" locale={{ emptyText: say(words.noChanges) }}
        columns={[
          { title: say(words.at), key: 'at', render: (_, { at }) => chinaMinute(at) },
          { title: say(words.quarter), dataIndex: 'quarter' },
          { title: say(words.amount), key: 'yuan', align: 'right', render: (_, { budgetFen }) => yuanText(budgetFen) },
          { title: say(text.pointRules.resolution), dataIndex: 'resolution' },
          { title: say(words.by), dataIndex: 'byName' },
        ]} />
    </section>
  )
}
export default PointBudget
