import { useState, type ReactNode } from 'react'
import type { CommitteeSeat } from '../../../../shared/funds.ts'
import { useEvery } from '../../api/use-every.ts'
import { Choice } from '../../components/choice.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { keptIn } from './model.ts'

const words = text.funds

/** `choice` names the fund and lets another be chosen; `seat` is the reader's own in its committee. */
export interface OfFundProps { community: string; fundId: string; seat: CommitteeSeat | undefined; choice: ReactNode }

/** The part of a page that is about one fund of the community; most communities have one. */
export const EachFund = ({ children }: { children: (props: OfFundProps) => ReactNode }) => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { data, failure, again } = useEvery('GET /funds', { division: community.slice(0, 9) })
  const [chosen, setChosen] = useState<string>()
  const funds = (data ?? []).filter(keptIn({ community }))
  const fund = funds.find(({ id }) => id === chosen) ?? funds[0]
  const choose = (next: string | undefined): void => { if (next) setChosen(next) }
  return (
    <>
      {failure && <FailureNote failure={failure} again={again} />}
      {data && !fund && <p className="note" data-testid="no-fund">{say(words.none)}</p>}
      {fund && children({
        community, fundId: fund.id, seat: fund.seat,
        choice: (
          <Choice id="fund" label={words.fund} required width={320} value={fund.id} options={funds.map(({ id, name }) => [id, name])}
            choose={choose} />
        ),
      })}
    </>
  )
}
