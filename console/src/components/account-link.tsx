import { Link } from 'react-router'
import { accountParts } from '../format/account.ts'
import { routes } from '../shell/routes.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import { OwnerName } from './owner-name.tsx'

interface Props {
  community: string
  account: string
  /** Who owns it, where that is known. */
  ownerName?: string | undefined
}

/** An account in words (its kind and its owner), leading to its statement. */
export const AccountLink = ({ community, account, ownerName }: Props) => {
  const { say } = useSpeech()
  const { asset, kind, owner } = accountParts(account)
  const words = text.kindNames[`${asset}:${kind}`]
  return (
    <Link to={routes.statement(community, account)} className="account-link" title={account}>
      <span><OwnerName owner={owner} name={ownerName} /></span>
      <span className="note">{words ? say(words) : kind}</span>
    </Link>
  )
}
