import { Button } from 'antd'
import { useRead } from '../../api/use-read.ts'
import { download } from '../../format/download.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

/** Where the movement stands in the chain, and its receipt to keep and verify elsewhere. */
export const ReceiptOf = ({ movementId }: { movementId: string }) => {
  const { say } = useSpeech()
  const read = useRead('GET /receipts/:movementId', { movementId })
  if (read.status !== 'ready') return null
  const { receipt } = read.data
  const link = receipt?.link.number ?? 0
  const hash = receipt?.day?.head.hash ?? ''
  return (
    <section className="card" data-testid="receipt">
      <h2>{say(text.seal.receipt)}</h2>
      <p>
        {read.data.state === 'waiting' && say(text.seal.receiptWaiting)}
        {read.data.state === 'provisional' && say(text.seal.receiptProvisional, { link })}
        {read.data.state === 'sealed' && say(text.seal.receiptSealed, { link, hash })}
      </p>
      {receipt && (
        <Button onClick={() => download('receipt.json', JSON.stringify(receipt, undefined, 2))}>
          {say(text.seal.download)}
        </Button>
      )}
    </section>
  )
}
