import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { Reading } from '../api/use-load.ts'
import { chinaMinute } from '../format/moment.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import { FailureNote } from './failure-note.tsx'
import { Loading } from './page.tsx'
import { Qr } from './qr.tsx'

const everyMs = 1000
const retryMs = 3000

interface Shown {
  code: string; qr: string; validSeconds: number; title: string; place: string; startsAt: string; endsAt: string
}
interface Props<T extends Shown> {
  from: Reading<T> & { again: () => void }
  /** Who has come so far. */
  counts: (shown: T) => string
  note: string
  /** The address behind the button back. */
  back: string
}

/** A code that turns, as large as the screen, for a place on site; a new one is fetched as it turns. */
export const TurningCode = <T extends Shown>({ from, counts, note, back }: Props<T>) => {
  const { say } = useSpeech()
  const words = text.site
  const [shown, setShown] = useState(from.data)
  const [left, setLeft] = useState(from.data?.validSeconds ?? 0)
  const { data, status, again } = from
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
  if (!shown) return from.status === 'failed' ? <FailureNote failure={from.failure} again={again} /> : <Loading />
  return (
    <>
      <h1>{shown.title}</h1>
      <p>{shown.place} · {chinaMinute(shown.startsAt)} – {chinaMinute(shown.endsAt)}</p>
      <Qr text={shown.qr} label={shown.code} />
      <div className="site-digits" data-testid="site-digits">{shown.code.slice(0, 3)} {shown.code.slice(3)}</div>
      <p data-testid="site-counts">{counts(shown)}</p>
      <p className="note">{say(words.seconds, { n: Math.max(0, left) })} · {note}</p>
      <Link to={back}><Button>{say(words.back)}</Button></Link>
    </>
  )
}
