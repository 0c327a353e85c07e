import { useEffect, useState } from 'react'
import { session } from '../../api/session.ts'
import { Brand, LanguageSwitch } from '../../components/brand.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { timeLeft } from './model.ts'
import { Qr } from '../../components/qr.tsx'
import { useTicket, type TicketState } from './use-ticket.ts'

const Countdown = ({ until }: { until: string }) => {
  const { say } = useSpeech()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const { minutes, seconds } = timeLeft(Date.parse(until), now)
  const left = minutes > 0
    ? say(text.signIn.minutes, { m: minutes, n: seconds }) : say(text.signIn.seconds, { n: seconds })
  return <p className="qr-said">{say(text.signIn.waiting, { left })}</p>
}

const Code = ({ state, renew }: { state: TicketState; renew: () => void }) => {
  const { say } = useSpeech()
  if (state.status === 'asking') {
    return <div className="qr-box"><output className="qr-said">{say(text.signIn.asking)}</output></div>
  }
  if (state.status === 'waiting') {
    return (
      <div className="qr-box">
        <Qr text={state.ticket.qr} label={say(text.signIn.code)} />
        <Countdown until={state.ticket.expiresAt} />
        <p className="qr-said">{say(text.signIn.typed)}<br /><code data-testid="sign-in-text">{state.ticket.qr}</code></p>
      </div>
    )
  }
  const said = state.status === 'failed' ? state.failure.words : text.signIn.lapsed
  return (
    <div className="qr-box qr-gone" role="alert">
      <p>{say(said)}</p>
      <button type="button" className="main-button" onClick={renew} data-testid="sign-in-refresh">
        {say(text.signIn.refresh)}
      </button>
    </div>
  )
}

const Steps = () => {
  const { say } = useSpeech()
  const { step1, step2, step3, step4 } = text.signIn
  return <ol className="steps">{[step1, step2, step3, step4].map((step) => <li key={step.en}>{say(step)}</li>)}</ol>
}

const Ended = () => {
  const { say } = useSpeech()
  const ending = session.ending()
  if (ending === 'none') return null
  return <output className="sign-in-ended" data-testid="session-ended">{say(text.signIn[ending])}</output>
}

/** Signing in without a password: the code to scan, and in plain words how. */
export const SignIn = () => {
  const { say } = useSpeech()
  const { state, renew } = useTicket()
  useEffect(() => { document.title = `${say(text.signIn.title)} · ${say(text.brand)}` }, [say])
  return (
    <div className="sign-in" data-testid="page-sign-in">
      <header><Brand /><LanguageSwitch /></header>
      <main>
        <section className="sign-in-words">
          <p className="promise">{say(text.signIn.promise)}</p>
          <h1>{say(text.signIn.title)}</h1>
          <p>{say(text.signIn.lead)}</p>
          <Ended />
          <Steps />
          <p className="safety">{say(text.signIn.safety)}</p>
        </section>
        <Code state={state} renew={renew} />
      </main>
      <svg className="waves" viewBox="0 0 1440 90" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 30c180-40 300 40 480 8s300-40 480-4 300 34 480-6" />
        <path d="M0 52c180-36 320 36 500 8s290-36 470-4 300 30 470-4" />
        <path d="M0 74c200-30 320 30 500 8s290-30 470-4 300 24 470-4" />
      </svg>
    </div>
  )
}
