import { Input } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { yuanText } from '../../../../shared/units.ts'
import { useEvery } from '../../api/use-every.ts'
import { useKept } from '../../api/use-kept.ts'
import { useMe } from '../../api/me.tsx'
import { useRead } from '../../api/use-read.ts'
import { ActButton } from '../../components/act-button.tsx'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { mayApproveFunds, mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const words = text.fundWatch
type Fund = Output<'GET /fund-work/funds/:fundId'>

/** To a similar purpose of another open fund of the same charity: the other funds of the city that are the charity's. */
const PlanForm = ({ community, fund: { id: fundId, charity }, done }: { community: string; fund: Fund; done: () => void }) => {
  const [toId, setToId] = useState<string>()
  const [resolution, setResolution] = useState('')
  const { data = [] } = useEvery('GET /funds', { division: community.slice(0, 4) })
  const others = data.filter((one) => one.id !== fundId && one.state === 'open' && one.charity.id === charity.id)
  return (
    <Deed id="plan-closing" title={words.planClosing} lead={words.planClosingLead} call="POST /fund-work/funds/:fundId/closing/plan"
      button={words.planClosingButton} done={words.closingPlanned} noteLabel={words.whyMoved} after={done}
      input={(reason) => (toId && resolution.trim()
        ? { community, fundId, toFundId: toId, toId, reason, resolution: resolution.trim() } : undefined)}>
      <div className="filters">
        <Choice id="closing-to" label={words.closingTo} value={toId} all={words.choose} width={320} choose={setToId}
          options={others.map(({ id, name }) => [id, name])} />
        <DeedField label={words.resolution}>
          <Input value={resolution} maxLength={60} onChange={(event) => setResolution(event.target.value)} data-testid="closing-plan-resolution" />
        </DeedField>
      </div>
    </Deed>
  )
}

/** The end of a fund: where the rest goes, in public for seven days, then moved by a second person (PEERS 5.20). */
export const Closing = ({ community, fundId }: { community: string; fundId: string }) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const read = useRead('GET /fund-work/funds/:fundId', { community, fundId })
  const fund = useKept(read, fundId)
  if (!fund) return read.status === 'failed' ? <FailureNote failure={read.failure} again={read.again} /> : null
  const { state, closing, closedAt, movedFen } = fund
  return (
    <section className="card panel">
      <p data-testid="fund-state">{say(text.funds.states[state])}</p>
      <p className="note">{say(state === 'open' ? words.notClosing : words.closingLead)}</p>
      {closing && (
        <Facts wide>
          <Fact name={say(words.closingTo)}>{closing.toTitle}</Fact>
          <Fact name={say(words.whyMoved)}>{closing.reason}</Fact>
          <Fact name={say(words.resolution)}>{closing.resolution}</Fact>
          <Fact name={say(words.noticeEndsOn)}>{closing.noticeEndsOn}</Fact>
          <Fact name={say(words.by)}>{closing.byName}</Fact>
          {closedAt && <Fact name={say(words.movedYuan)}>{yuanText(movedFen ?? 0)}</Fact>}
        </Facts>
      )}
      {state !== 'open' && mayPrepareFunds(roles, community) && <PlanForm community={community} fund={fund} done={read.again} />}
      {closing && mayApproveFunds(roles, community) && (
        <ActButton call="POST /fund-work/funds/:fundId/closing/end" id="end-closing" label={closedAt ? words.moveLater : words.endClosing}
          input={{ community, fundId }} done={read.again} />
      )}
    </section>
  )
}
