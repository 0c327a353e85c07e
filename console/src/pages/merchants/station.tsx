import { Input } from 'antd'
import { useState } from 'react'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { Deed, DeedField } from '../../components/deed.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { HoursField } from '../../components/hours-field.tsx'
import { text } from '../../text/catalogue.ts'
import { toKeep, type Station } from './model.ts'

const words = text.merchants

const Form = ({ station, done }: { station: Station; done: () => void }) => {
  const [draft, setDraft] = useState(station)
  const keep = (part: Partial<Station>): void => setDraft((before) => ({ ...before, ...part }))
  return (
    <Deed id="station" title={words.station} lead={words.stationLead} call="PUT /reward-work/station" button={words.save} done={words.saved} noteless
      input={() => toKeep({ ...draft, version: station.version })} after={done}>
      <div className="filters">
        <DeedField label={words.name}>
          <Input value={draft.name} maxLength={30} onChange={(event) => keep({ name: event.target.value })} data-testid="station-name" />
        </DeedField>
        <DeedField label={words.address}>
          <Input value={draft.address} maxLength={60} onChange={(event) => keep({ address: event.target.value })} data-testid="station-address" />
        </DeedField>
      </div>
      <HoursField id="station" hours={draft.hours} change={(hours) => keep({ hours })} />
    </Deed>
  )
}

/** The community's own station: where it is and when it is open, as vouchers and rewards show it. */
export const StationForm = ({ community }: { community: string }) => {
  const reading = useRead('GET /reward-work/station', { community })
  const station = useKept(reading, community)
  return (
    <section className="card panel">
      {reading.failure && <FailureNote failure={reading.failure} again={reading.again} />}
      {station && <Form key={community} station={station} done={reading.again} />}
    </section>
  )
}
