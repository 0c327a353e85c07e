import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useParams } from 'react-router'
import { useRead } from '../../api/use-read.ts'
import { FailureNote, InfoNote } from '../../components/failure-note.tsx'
import { Loading } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { routes } from '../../shell/routes.ts'
import { Themed } from '../../shell/shell.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { daysAround } from '../hours/model.ts'
import { Qr } from '../../components/qr.tsx'
import { isOpen } from './model.ts'

const everyMs = 1000
const retryMs = 3000

/** The code of a shift, as large as the screen, with how many are there; a new one is fetched as it turns. */
const Code = ({ community, shiftId }: { community: string; shiftId: string }) => {
  const { say } = useSpeech()
  const words = text.site
  const code = useRead('GET /shifts/:shiftId/check-code', { shiftId })
  const [shown, setShown] = useState(code.data)
  const [left, setLeft] = useState(code.data?.validSeconds ?? 0)
  const { data, status, again } = code
  // A code that has come takes the place of the one before, which stays on the screen until then.
  if (data && data !== shown) {
    setShown(data)
    setLeft(data.validSeconds)
  }
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => before - 1), everyMs)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (left > 0 || status === 'loading') return undefined
    const timer = setTimeout(again, status === 'failed' ? retryMs : 0)
    return () => clearTimeout(timer)
  }, [left, status, again])
  if (!shown) return code.status === 'failed' ? <FailureNote failure={code.failure} again={again} /> : <Loading />
  return (
    <>
      <h1>{shown.title}</h1>
      <p>{shown.place} · {chinaMinute(shown.startsAt)} – {chinaMinute(shown.endsAt)}</p>
      <Qr text={shown.qr} label={shown.code} />
      <div className="site-digits" data-testid="site-digits">{shown.code.slice(0, 3)} {shown.code.slice(3)}</div>
      <p data-testid="site-counts">{say(words.counts, { signedUp: shown.signedUp, present: shown.present, left: shown.left })}</p>
      <p className="note">{say(words.seconds, { n: Math.max(0, left) })} · {say(words.note)}</p>
      <Link to={routes.site(community)}><Button>{say(words.back)}</Button></Link>
    </>
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
