import { useState, type ReactNode } from 'react'
import { useEvery } from '../../api/use-every.ts'
import { Choice } from '../../components/choice.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { keptIn } from './model.ts'

const words = text.funds

/** `choice` names the fund and lets another be chosen. */
export interface OfFundProps { community: string; fundId: string; choice: ReactNode }

/** The part of a page that is about one fund of the community; most communities have one. */
export const EachFund = ({ children }: { children: (props: OfFundProps) => ReactNode }) => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { data, failure, again } = useEvery('GET /funds', { division: community.slice(0, 9) })
  const [chosen, setChosen] = useState<string>()
  const funds = (data ?? []).filter(keptIn({ community })).map(({ id, name }): [string, string] => [id, name])
  const fundId = funds.find(([id]) => id === chosen)?.[0] ?? funds[0]?.[0]
  const choose = (next: string | undefined): void => { if (next) setChosen(next) }
  return (
    <>
      {failure && <FailureNote failure={failure} again={again} />}
      {data && !fundId && <p className="note" data-testid="no-fund">{say(words.none)}</p>}
      {fundId && children({
        community, fundId,
        choice: <Choice id="fund" label={words.fund} required width={320} value={fundId} options={funds} choose={choose} />,
      })}
    </>
  )
}
