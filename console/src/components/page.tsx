import { useEffect, type ReactNode } from 'react'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'

interface Props {
  /** Stable name of the page, for tests and styles. */
  id: string
  title: Words
  lead?: Words
  actions?: ReactNode
  children: ReactNode
}

/** The frame of every page: what it is, one sentence on what it is for, and what can be done on the whole of it. */
export const Page = ({ id, title, lead, actions, children }: Props) => {
  const { say } = useSpeech()
  const name = say(title)
  useEffect(() => {
    document.title = `${name} · ${say(text.brand)}`
  }, [name, say])
  return (
    <article className="page" data-testid={`page-${id}`}>
      <header className="page-head">
        <div>
          <h1>{name}</h1>
          {lead && <p className="lead">{say(lead)}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </article>
  )
}

export const Loading = () => {
  const { say } = useSpeech()
  return (
    <output className="loading" aria-label={say(text.loading)}>
      <span /><span /><span />
    </output>
  )
}
