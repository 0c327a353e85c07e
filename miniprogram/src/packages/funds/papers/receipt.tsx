import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { yuanWords } from '../../../text/funds.ts'
import { paperWords } from '../../../text/gift-papers.ts'
import { useText } from '../../../text/use-text.ts'
import { PayerForm } from './payer-form.tsx'
import type { PartProps, Receipt } from './model.ts'

const Issued = ({ issued }: { issued: NonNullable<Receipt['issued']> }) => {
  const say = useText()
  const [copied, setCopied] = useState(false)
  const { number, code, checkCode, issuedOn, amountFen, url } = issued
  const copy = async (data: string) => {
    await Taro.setClipboardData({ data })
    setCopied(true)
  }
  return (
    <>
      <Fact name={say(paperWords.number)}>{number}</Fact>
      <Fact name={say(paperWords.code)}>{code}</Fact>
      <Fact name={say(paperWords.checkCode)}>{checkCode}</Fact>
      <Fact name={say(paperWords.issuedOn)}>{issuedOn}</Fact>
      <Fact name={say(paperWords.amount)}>{say(yuanWords(amountFen))}</Fact>
      {url !== undefined && (
        <Button id='copy-receipt' kind='secondary' icon={copied ? 'tick' : 'paper'} label={say(copied ? paperWords.copied : paperWords.copyUrl)}
          onTap={() => void copy(url)} />
      )}
    </>
  )
}

const Where = ({ receipt }: { receipt: Receipt }) => {
  const say = useText()
  const { state, payer, issued } = receipt
  return (
    <Card id='receipt'>
      <Notice id={`receipt-${state}`} tone={state === 'issued' ? 'good' : 'info'}>{say(paperWords[state])}</Notice>
      {payer && <Fact name={say(paperWords.payer)}>{payer.name} {payer.creditCode}</Fact>}
      {issued && <Issued issued={issued} />}
    </Card>
  )
}

const askLabel = { none: paperWords.want, waived: paperWords.wantAfterAll, wanted: paperWords.change, voided: paperWords.change }

/** The donor asks for it or does without; the charity issues it (CF-13). */
export const ReceiptPart = ({ giftId, papers: { receipts, receipt }, reload }: PartProps) => {
  const say = useText()
  const action = useAction()
  const [asking, setAsking] = useState(false)
  const waive = () => action.run(async () => {
    await change('POST /me/gifts/:giftId/receipt-waiver', { giftId })
    await reload()
  })
  const state = receipt?.state ?? 'none'
  const asked = async () => {
    setAsking(false)
    await reload()
  }
  return (
    <Section title={say(paperWords.receipt)}>
      {!receipts && <Notice id='no-receipts' tone='info'>{say(paperWords.noReceipts)}</Notice>}
      {receipts && state === 'none' && !asking && <Notice tone='info'>{say(paperWords.askFirst)}</Notice>}
      {receipt && <Where receipt={receipt} />}
      {receipts && state !== 'issued' && (asking
        ? <PayerForm giftId={giftId} done={asked} />
        : <Button id='want-receipt' kind={state === 'none' ? 'primary' : 'secondary'} label={say(askLabel[state])} onTap={() => setAsking(true)} />)}
      {receipts && state === 'none' && !asking && (
        <Sure id='waive' label={paperWords.waive} question={paperWords.waiveAsk} yes={paperWords.waiveYes} busy={action.busy}
          onYes={() => void waive()} />
      )}
      <ProblemNotice problem={action.problem} id='receipt-problem' />
    </Section>
  )
}
