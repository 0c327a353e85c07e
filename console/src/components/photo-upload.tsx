import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { fileFaces, FilePurpose } from '../../../shared/files.ts'
import { type Failure, failureOf } from '../api/failure.ts'
import { sendPhoto } from '../api/send-photo.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import { Choice } from './choice.tsx'
import { FailureNote } from './failure-note.tsx'
import { Photos } from './photos.tsx'

interface Props {
  id: string
  purpose: FilePurpose
  fileIds: string[]
  change: (fileIds: string[]) => void
  most: number
  /** Everybody will see them: it is said first whether somebody can be recognised (PV-06). */
  inPublic?: boolean
}

type Faces = (typeof fileFaces)[number]
const words = text.photos

/** Photos to go with a form: chosen on this machine, sent at once, shown as they will be seen. */
export const PhotoUpload = ({ id, purpose, fileIds, change, most, inPublic = false }: Props) => {
  const { say } = useSpeech()
  const input = useRef<HTMLInputElement>(null)
  const [faces, setFaces] = useState<Faces>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setBusy(true)
    setFailure(undefined)
    try {
      change([...fileIds, await sendPhoto(file, { purpose, ...(faces ? { faces } : {}) })])
    } catch (error) {
      setFailure(failureOf(error))
    }
    setBusy(false)
  }
  return (
    <div data-testid={`${id}-upload`}>
      {inPublic && (
        <Choice id={`${id}-faces`} label={words.faces} value={faces} all={words.choose} width={320}
          choose={(next) => setFaces(next as Faces | undefined)}
          options={[['none', say(words.noFaces)], ['agreed', say(words.agreed)]]} />
      )}
      <Photos fileIds={fileIds} />
      <div className="filters">
        <input ref={input} type="file" accept="image/*" hidden data-testid={`${id}-file`}
          onChange={(event) => { void send(event.target.files?.[0]); event.target.value = '' }} />
        <Button loading={busy} disabled={fileIds.length >= most || (inPublic && !faces)} data-testid={`${id}-add`}
          onClick={() => input.current?.click()}>
          {say(words.add)}
        </Button>
        {fileIds.length > 0 && (
          <Button disabled={busy} onClick={() => change(fileIds.slice(0, -1))} data-testid={`${id}-remove`}>{say(words.removeLast)}</Button>
        )}
      </div>
      {failure && <FailureNote failure={failure} />}
    </div>
  )
}
