import { Link } from 'react-router'
import { Amount } from '../../components/amount.tsx'
import { AssetMark } from '../../components/asset-mark.tsx'
import { amountView } from '../../format/amount.ts'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { fullKind, isSource } from '../accounts/model.ts'
import { isZero, offBy, type AssetBalance } from './model.ts'

interface Props {
  community: string
  balance: AssetBalance
}

/** Whether an asset sums to zero: in words, with a sign, on a ground of its own. */
const ZeroMark = ({ balance }: { balance: AssetBalance }) => {
  const { say } = useSpeech()
  if (isZero(balance)) return <span className="verdict verdict-good" data-testid="zero">✓ {say(text.trial.zero)}</span>
  const { figure, unit } = amountView(balance.asset, offBy(balance))
  return (
    <span className="verdict verdict-bad" data-testid="not-zero">
      ⚠ {say(text.trial.notZero, { amount: `${figure} ${say(text.units[unit])}` })}
    </span>
  )
}

interface KindProps {
  community: string
  asset: string
  kind: string
  amount: number
}

const KindRow = ({ community, asset, kind, amount }: KindProps) => {
  const { say } = useSpeech()
  const full = fullKind(asset, kind)
  const words = text.kindNames[full]
  return (
    <tr data-kind={full}>
      <th scope="row">{words ? say(words) : kind}</th>
      <td className="number">
        <Link to={routes.journal(community, { asset, kind: full })} data-testid="trial-number">
          <Amount asset={asset} amount={amount} />
        </Link>
      </td>
      <td>
        {isSource(`${full}:`)
          ? <Link to={routes.journal(community, { asset, kind: full })}>{say(text.trial.entries)}</Link>
          : <Link to={routes.accounts(community, { asset, kind: full })}>{say(text.trial.accounts)}</Link>}
      </td>
    </tr>
  )
}

/** One asset of the trial balance: its kinds of account, their sum, and whether that is zero. */
export const AssetTable = ({ community, balance }: Props) => {
  const { say } = useSpeech()
  const { asset, sum, kinds } = balance
  return (
    <section className="card trial" data-testid={`trial-${asset}`}>
      <header><AssetMark asset={asset} /><ZeroMark balance={balance} /></header>
      <table>
        <thead>
          <tr>
            <th>{say(text.trial.kind)}</th>
            <th className="number">{say(text.trial.balance)}</th>
            <th className="number">{say(text.trial.behind)}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, balance: amount }) => (
            <KindRow key={kind} community={community} asset={asset} kind={kind} amount={amount} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say(text.trial.sum)}</th>
            <td className="number">
              <Link to={routes.journal(community, { asset })}><Amount asset={asset} amount={sum} /></Link>
            </td>
            <td><Link to={routes.journal(community, { asset })}>{say(text.trial.entries)}</Link></td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
