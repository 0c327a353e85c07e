import { Component, type ReactNode } from 'react'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

const Crashed = () => {
  const { say } = useSpeech()
  return (
    <main className="content content-alone" role="alert">
      <p>{say(text.crashed)}</p>
      <button type="button" className="plain-button" onClick={() => window.location.reload()}>
        {say(text.reload)}
      </button>
    </main>
  )
}

/** A page that fails to draw says so in words. Only a class can catch that in React. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false }
  static getDerivedStateFromError() {
    return { crashed: true }
  }
  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children
  }
}
