import { shortId } from '../format/account.ts'
import { ScopeName } from './scope-name.tsx'

const codePattern = /^\d{12}$/

/** Who owns an account: a masked name where there is one, a community by its name, else the end of the id. */
export const OwnerName = ({ owner, name }: { owner: string; name?: string | undefined }) => {
  if (codePattern.test(owner)) return <ScopeName scope={owner} />
  return <>{name ?? shortId(owner)}</>
}
