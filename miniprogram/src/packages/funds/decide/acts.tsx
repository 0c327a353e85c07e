import type { Output } from '../../../../../shared/contract/index.ts'
import { Telling } from '../../../components/telling.tsx'
import { change } from '../../../state/change.ts'
import { spendingWords } from '../../../text/spendings.ts'
import { Saying } from '../saying.tsx'

export type Spending = Output<'GET /fund-work/spendings/:spendingId'>
export interface ActProps { spending: Spending; reload: () => Promise<void> }

const whichOf = ({ id, community }: Spending) => ({ community, spendingId: id })

export const Vote = ({ spending, reload }: ActProps) => (
  <Saying id='vote' title={spendingWords.vote} answers={{ yes: spendingWords.yes, no: spendingWords.no }} field={spendingWords.reasonField} most={200}
    button={spendingWords.vote} send={async (yes, reason) => {
      await change('POST /fund-work/spendings/:spendingId/votes', { ...whichOf(spending), yes, reason })
      await reload()
    }} />
)

export const Opinion = ({ spending, reload }: ActProps) => (
  <Saying id='view' title={spendingWords.opinions} answers={{ yes: spendingWords.viewYes, no: spendingWords.viewNo }} field={spendingWords.viewField}
    most={300} button={spendingWords.view} send={async (agrees, text) => {
      await change('POST /fund-work/spendings/:spendingId/opinions', { ...whichOf(spending), agrees, text })
      await reload()
    }} />
)

export const Recusal = ({ spending, reload }: ActProps) => (
  <Telling id='recuse' maxLength={200} words={{
    open: spendingWords.recuse, why: spendingWords.recuseWhy, send: spendingWords.send, sent: spendingWords.done,
  }} send={async (reason) => {
    await change('POST /fund-work/spendings/:spendingId/recusals', { ...whichOf(spending), reason })
    await reload()
  }} />
)

export const Commenting = ({ spending, reload }: ActProps) => (
  <Telling id='comment' maxLength={300} words={{
    open: spendingWords.comment, why: spendingWords.commentWhy, send: spendingWords.send, sent: spendingWords.done,
  }} send={async (text) => {
    await change('POST /fund-work/spendings/:spendingId/comments', { ...whichOf(spending), text })
    await reload()
  }} />
)
