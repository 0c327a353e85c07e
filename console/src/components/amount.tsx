import { amountView } from '../format/amount.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

interface Props {
  asset: string
  amount: number
  /** A plus before what comes in. */
  signed?: boolean
  large?: boolean
}

/** A quantity in the unit that people use; minutes shown as hours keep their exact minutes beside them. */
export const Amount = ({ asset, amount, signed = false, large = false }: Props) => {
  const { say } = useSpeech()
  const view = amountView(asset, amount, signed)
  return (
    <span className={large ? 'amount amount-large' : 'amount'} data-amount={amount}>
      <span className="amount-figure">{view.figure}</span>
      <span className="amount-unit">{say(text.units[view.unit])}</span>
      {view.exactMinutes !== undefined && (
        <span className="amount-exact">{view.exactMinutes} {say(text.units.minutes)}</span>
      )}
    </span>
  )
}
