import { useState } from 'react'
import { type CommitteeSeat, committeeSeats } from '../../../../shared/funds.ts'
import { Choice } from '../../components/choice.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Seated } from './model.ts'
import { PeopleList } from './people-list.tsx'

const words = text.funds

/** Who sits in a committee, and where. */
export const Seats = ({ id, seated, change }: { id: string; seated: Seated[]; change: (seated: Seated[]) => void }) => {
  const { say } = useSpeech()
  const [seat, setSeat] = useState<CommitteeSeat>('director')
  return (
    <PeopleList id={id} people={seated} change={(next) => { change(next); setSeat('member') }} make={(person) => ({ ...person, seat })}
      note={(one) => say(words.seats[one.seat])}>
      <Choice id={`${id}-seat`} label={words.seat} required width={130} value={seat}
        options={committeeSeats.map((key) => [key, say(words.seats[key])])}
        choose={(next) => setSeat(committeeSeats.find((one) => one === next) ?? 'member')} />
    </PeopleList>
  )
}
