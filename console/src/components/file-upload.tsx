import { Button } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'
import { FailureNote } from './failure-note.tsx'

interface Props {
  id: string
  fileIds: string[]
  change: (fileIds: string[]) => void
  most: number
  /** What the chooser offers. */
  accept: string
  add: Words
  /** Sends one file; its id. */
  send: (file: File) => Promise<string>
  /** Something is to be said first. */
  notYet?: boolean
  /** What was sent, as it is shown. */
  children: ReactNode
}

/** Files to go with a form: chosen one by one, sent at once, the last taken back where it was wrong. */
export const FileUpload = ({ id, fileIds, change, most, accept, add, send, notYet = false, children }: Props) => {
  const { say } = useSpeech()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setBusy(true)
    setFailure(undefined)
    try {
      change([...fileIds, await send(file)])
    } catch (error) {
      setFailure(failureOf(error))
    }
    setBusy(false)
  }
  return (
    <>
      {children}
      <div className="filters">
        <input ref={input} type="file" accept={accept} hidden data-testid={`${id}-file`}
          onChange={(event) => { void take(event.target.files?.[0]); event.target.value = '' }} />
        <Button loading={busy} disabled={fileIds.length >= most || notYet} data-testid={`${id}-add`} onClick={() => input.current?.click()}>
          {say(add)}
        </Button>
        {fileIds.length > 0 && (
          <Button disabled={busy} onClick={() => change(fileIds.slice(0, -1))} data-testid={`${id}-remove`}>{say(text.photos.removeLast)}</Button>
        )}
      </div>
      {failure && <FailureNote failure={failure} />}
    </>
  )
}
