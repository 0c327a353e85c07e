import { Options } from '../../components/options.tsx'
import type { Words } from '../../text/words.ts'
import { useText } from '../../text/use-text.ts'
import type { Whom } from './whom.ts'

interface Props { others: readonly Whom[]; me: Words; whom: Whom | undefined; pick: (whom: Whom | undefined) => void }

const mine = 'me'

/** For me or for whom else; nothing to choose where there is nobody. */
export const WhomChips = ({ others, me, whom, pick }: Props) => {
  const say = useText()
  if (others.length === 0) return null
  return (
    <Options name='whom' look='chips' selected={whom?.id ?? mine} onPick={(key) => pick(others.find(({ id }) => id === key))}
      options={[{ key: mine, label: say(me) }, ...others.map(({ id, name }) => ({ key: id, label: name }))]} />
  )
}
