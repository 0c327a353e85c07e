import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Failure } from '../api/failure.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

const Triangle = () => (
  <svg className="note-icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 4 2.8 20h18.4L12 4ZM12 10v4.5M12 17.2v.3" />
  </svg>
)

/** A refusal in words, on an osmanthus ground, with a way on. */
export const FailureNote = ({ failure, again }: { failure: Failure; again?: () => void }) => {
  const { say } = useSpeech()
  return (
    <div className="note-box note-warn" role="alert" data-testid="failure" data-code={failure.code}>
      <Triangle />
      <div>
        <p>{say(failure.words)}</p>
        {failure.issues.map((issue) => <p key={issue.path} className="note">{issue.path}: {issue.message}</p>)}
        {failure.requestId && <p className="note">{say(text.requestId)} {failure.requestId}</p>}
      </div>
      {again && <Button onClick={again}>{say(text.again)}</Button>}
    </div>
  )
}

/** Something that needs a look now. */
export const WarningNote = ({ children }: { children: ReactNode }) => (
  <div className="note-box note-warn" role="alert" data-testid="warning"><Triangle /><div>{children}</div></div>
)

/** Something that went well, in jade with a tick. */
export const SuccessNote = ({ children }: { children: ReactNode }) => (
  <output className="note-box note-good" data-testid="success">
    <svg className="note-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12.5 4.5 4.5L19 7.5" /></svg>
    <div>{children}</div>
  </output>
)

/** Something to know, without alarm. */
export const InfoNote = ({ children }: { children: ReactNode }) => (
  <div className="note-box note-info">
    <svg className="note-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5M12 7.8v.2" />
    </svg>
    <div>{children}</div>
  </div>
)
