import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { type GoodsFallReason, type HandOutReason, goodsFallReasons, handOutReasons } from '../../../../shared/funds.ts'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { ActButton } from '../../components/act-button.tsx'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Photos } from '../../components/photos.tsx'
import { fenOf } from '../../format/amount.ts'
import { chinaMinute } from '../../format/moment.ts'
import { mayApproveFunds, mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Change, Goods } from './model.ts'

const words = text.goods
const blank = { quantity: null as number | null, caseId: '', receivedBy: '', reason: 'elders' as HandOutReason }

interface Props { goods: Goods; done: () => void }

const HandOut = ({ goods: { id: goodsId, community }, done }: Props) => {
  const { say } = useSpeech()
  const [draft, setDraft] = useState(blank)
  const keep = (part: Partial<typeof blank>): void => setDraft((before) => ({ ...before, ...part }))
  const { quantity, caseId, receivedBy, reason } = draft
  return (
    <Deed id={`hand-out-${goodsId}`} title={words.handOut} call="POST /fund-work/goods/:goodsId/hand-outs" button={words.handOut} done={words.saved}
      noteLabel={words.note} after={() => { setDraft(blank); done() }}
      input={(note) => (quantity === null || !caseId.trim() || !receivedBy.trim() ? undefined
        : { community, goodsId, quantity, reason, caseId: caseId.trim(), receivedBy: receivedBy.trim(), note })}>
      <div className="filters">
        <DeedField label={words.quantity}>
          <InputNumber value={quantity} min={1} precision={0} onChange={(next) => keep({ quantity: next })} data-testid="hand-out-quantity" />
        </DeedField>
        <Choice id="hand-out-reason" label={words.reason} required value={reason}
          options={handOutReasons.map((key) => [key, say(words.reasons[key])])}
          choose={(next) => keep({ reason: handOutReasons.find((one) => one === next) ?? 'elders' })} />
        <DeedField label={words.caseId}>
          <Input value={caseId} maxLength={40} onChange={(event) => keep({ caseId: event.target.value })} data-testid="hand-out-case" />
        </DeedField>
        <DeedField label={words.receivedBy}>
          <Input value={receivedBy} maxLength={40} onChange={(event) => keep({ receivedBy: event.target.value })} data-testid="hand-out-by" />
        </DeedField>
      </div>
    </Deed>
  )
}

const Fall = ({ goods: { id: goodsId, community }, done }: Props) => {
  const { say } = useSpeech()
  const [quantity, setQuantity] = useState<number | null>(null)
  const [yuan, setYuan] = useState<number | null>(null)
  const [reason, setReason] = useState<GoodsFallReason>('spoilt')
  const sold = reason === 'sold'
  return (
    <Deed id={`fall-${goodsId}`} title={words.fall} call="POST /fund-work/goods/:goodsId/falls" button={words.propose} done={words.proposed}
      noteLabel={words.note} after={() => { setQuantity(null); setYuan(null); done() }}
      input={(note) => (quantity === null || (sold && yuan === null) ? undefined
        : { community, goodsId, quantity, reason, note, ...(sold && yuan !== null ? { proceedsFen: fenOf(yuan) } : {}) })}>
      <div className="filters">
        <DeedField label={words.quantity}>
          <InputNumber value={quantity} min={1} precision={0} onChange={setQuantity} data-testid="fall-quantity" />
        </DeedField>
        <Choice id="fall-reason" label={words.fallReason} required value={reason}
          options={goodsFallReasons.map((key) => [key, say(words.reasons[key])])}
          choose={(next) => setReason(goodsFallReasons.find((one) => one === next) ?? 'spoilt')} />
        {sold && (
          <DeedField label={words.proceeds}>
            <InputNumber value={yuan} min={0} precision={2} onChange={setYuan} data-testid="fall-proceeds" />
          </DeedField>
        )}
      </div>
    </Deed>
  )
}

const Line = ({ goods: { id: goodsId, community, unit }, one, may, done }: Props & { one: Change; may: boolean }) => {
  const { say } = useSpeech()
  const decision = { community, goodsId, changeId: one.id }
  return (
    <li>
      {chinaMinute(one.at)} · {say(words.reasons[one.reason])} · {one.quantity} {unit} · {one.caseId} {one.receivedBy} {one.note} · {one.byName}
      {' · '}{say(words.states[one.status])}{one.decidedByName && ` · ${one.decidedByName}`}
      {may && one.status === 'proposed' && (
        <>
          <ActButton call="POST /fund-work/goods/:goodsId/falls/:changeId/decision" id={`approve-${one.id}`} label={words.approve}
            input={{ ...decision, approve: true }} done={done} />
          <ActButton call="POST /fund-work/goods/:goodsId/falls/:changeId/decision" id={`refuse-${one.id}`} label={words.refuse} main={false}
            input={{ ...decision, approve: false }} done={done} />
        </>
      )}
    </li>
  )
}

/** One batch: its photos, where it went, and what can be done with it. */
export const GoodsDetail = ({ goods, done }: Props) => {
  const { say } = useSpeech()
  const { id: goodsId, community, photos } = goods
  const { roles } = useMe()
  const pages = usePages('GET /fund-work/goods/:goodsId/changes', { community, goodsId })
  const again = (): void => { pages.again(); done() }
  return (
    <>
      <Photos fileIds={photos} />
      <h3>{say(words.history)}</h3>
      {pages.failure && <FailureNote failure={pages.failure} again={pages.again} />}
      <ul data-testid="goods-history">{pages.rows.map((one) => (
        <Line key={one.id} goods={goods} one={one} may={mayApproveFunds(roles, community)} done={again} />
      ))}</ul>
      {pages.status === 'more' && <Button onClick={pages.more}>{say(text.table.more)}</Button>}
      {mayPrepareFunds(roles, community) && (
        <>
          <HandOut goods={goods} done={again} />
          <Fall goods={goods} done={again} />
        </>
      )}
    </>
  )
}
