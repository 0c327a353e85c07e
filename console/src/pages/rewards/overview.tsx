import { useEffect } from 'react'
import { useEvery } from '../../api/use-every.ts'
import { useKept } from '../../api/use-kept.ts'
import { Amount } from '../../components/amount.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { sumsOf } from './model.ts'

const words = text.rewards

/** What points cost the community, and how much of the stock there is, over all of its list; read anew with each `round`. */
export const Overview = ({ community, round }: { community: string; round: number }) => {
  const { say } = useSpeech()
  const reading = useEvery('GET /reward-work/rewards', { community })
  const { again } = reading
  useEffect(() => { if (round > 0) again() }, [round, again])
  const rewards = useKept(reading, community)
  const sums = rewards && sumsOf(rewards)
  return (
    <section className="card panel" data-testid="reward-sums">
      {reading.failure && <FailureNote failure={reading.failure} again={again} />}
      {sums && (
        <Facts wide>
          <Fact name={say(words.count)}>{sums.listed}</Fact>
          <Fact name={say(words.lowest)}>{sums.gone}</Fact>
          <Fact name={say(words.stockWorth)}><Amount asset="cny" amount={sums.stockFen} /></Fact>
          <Fact name={say(words.bound)}>{say(words.pieces, { n: sums.bound })} · <Amount asset="cny" amount={sums.boundFen} /></Fact>
          <Fact name={say(words.perPoint)}>{say(words.fen, { n: sums.fenPerPoint })}</Fact>
        </Facts>
      )}
    </section>
  )
}
