import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useRead } from '../../api/use-read.ts'
import { FailureNote, InfoNote } from '../../components/failure-note.tsx'
import { Loading } from '../../components/page.tsx'
import { TurningCode } from '../../components/turning-code.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { routes } from '../../shell/routes.ts'
import { Themed } from '../../shell/shell.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { daysAround } from '../hours/model.ts'
import { isOpen } from './model.ts'

/** The code of a shift, with how many are there. */
const Code = ({ community, shiftId }: { community: string; shiftId: string }) => {
  const { say } = useSpeech()
  const words = text.site
  return (
    <TurningCode from={useRead('GET /shifts/:shiftId/check-code', { shiftId })} back={routes.site(community)} note={say(words.note)}
      counts={({ signedUp, present, left }) => say(words.counts, { signedUp, present, left })} />
  )
}

const Choose = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const words = text.site
  const [now] = useState(() => Date.now())
  const shifts = useRead('GET /community-shifts', { community, ...daysAround(now), limit: 100 })
  if (shifts.status === 'loading') return <Loading />
  if (shifts.status === 'failed') return <FailureNote failure={shifts.failure} again={shifts.again} />
  const open = shifts.data.items.filter((shift) => isOpen(shift, now))
  const over = shifts.data.items.filter(({ endsAt }) => Date.parse(endsAt) < now).slice(-20)
  return (
    <div className="site-list">
      <h1>{say(words.title)}</h1>
      <p className="lead">{say(words.lead)}</p>
      {open.length === 0 && <InfoNote>{say(words.none)}</InfoNote>}
      {open.map((shift) => (
        <p key={shift.id}>
          <Link to={routes.site(community, shift.id)} data-testid={`site-${shift.id}`}>
            <Button size="large" block>{shift.title} · {shift.place} · {chinaMinute(shift.startsAt)}</Button>
          </Link>
        </p>
      ))}
      <h2>{say(text.hours.sheet)}</h2>
      {[...open, ...over].map((shift) => (
        <p key={shift.id}>
          <Link to={routes.sheet(community, shift.id)} data-testid={`paper-${shift.id}`}>
            {shift.title} · {chinaMinute(shift.startsAt)} · {shift.leaderName}
          </Link>
        </p>
      ))}
    </div>
  )
}

/** What stands on a screen on site, for leaders and for the staff of the station. */
const Site = () => {
  const { community = '', shiftId } = useParams()
  return (
    <Themed><main className="site" data-testid="page-site">
      {shiftId ? <Code community={community} shiftId={shiftId} /> : <Choose community={community} />}
    </main></Themed>
  )
}
export default Site
