import { useState } from 'react'
import { useEvery } from '../../api/use-every.ts'
import { Choice } from '../../components/choice.tsx'
import { Deed } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Seated, seatsOf } from './model.ts'
import { Seats } from './seats.tsx'

const words = text.funds

/** A fund of a charity, for the community or its street, with its committee (CF-02). */
export const OpenFund = ({ community, done }: { community: string; done: () => void }) => {
  const { say } = useSpeech()
  const { data: charities = [] } = useEvery('GET /charities', {})
  const [charityId, setCharityId] = useState<string>()
  const [division, setDivision] = useState(community)
  const [seated, setSeated] = useState<Seated[]>([])
  return (
    <section className="card panel">
      <Deed id="open-fund" title={words.openTab} lead={words.committeeLead} call="POST /fund-work/funds" button={words.open} done={words.opened}
        noteLabel={words.resolution} after={() => { setSeated([]); done() }}
        input={(resolution) => (charityId && seated.length > 0
          ? { community, division, charityId, seats: seatsOf(seated), resolution } : undefined)}>
        <div className="filters">
          <Choice id="charity" label={words.charity} width={280} value={charityId} options={charities.map(({ id, name }) => [id, name])}
            choose={setCharityId} />
          <Choice id="area" label={words.area} required value={division} choose={(next) => setDivision(next ?? community)}
            options={[[community, say(words.ofCommunity)], [community.slice(0, 9), say(words.ofStreet)]]} />
        </div>
        <Seats id="open" seated={seated} change={setSeated} />
      </Deed>
    </section>
  )
}
