import { useState } from 'react'
import type { fileFaces, FilePurpose } from '../../../shared/files.ts'
import { sendPhoto } from '../api/send-photo.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import { Choice } from './choice.tsx'
import { FileUpload } from './file-upload.tsx'
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
  const [faces, setFaces] = useState<Faces>()
  return (
    <div data-testid={`${id}-upload`}>
      {inPublic && (
        <Choice id={`${id}-faces`} label={words.faces} value={faces} all={words.choose} width={320}
          choose={(next) => setFaces(next as Faces | undefined)}
          options={[['none', say(words.noFaces)], ['agreed', say(words.agreed)]]} />
      )}
      <FileUpload id={id} fileIds={fileIds} change={change} most={most} accept="image/*" add={words.add} notYet={inPublic && !faces}
        send={(file) => sendPhoto(file, { purpose, ...(faces ? { faces } : {}) })}>
        <Photos fileIds={fileIds} />
      </FileUpload>
    </div>
  )
}
