import { Image } from 'antd'
import { useRead } from '../api/use-read.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

const side = 96

/** A small picture that a click shows in full. */
export const Thumbnail = ({ id, url, alt }: { id: string; url: string; alt: string }) => (
  <span data-testid={`photo-${id}`}>
    <Image src={url} alt={alt} width={side} height={side} style={{ objectFit: 'cover', borderRadius: 8 }} />
  </span>
)

const Photo = ({ fileId, alt }: { fileId: string; alt: string }) => {
  const { say } = useSpeech()
  const { status, data } = useRead('GET /files/:fileId', { fileId })
  if (status === 'loading') return <span className="note">{say(text.loading)}</span>
  return data?.url ? <Thumbnail id={fileId} url={data.url} alt={alt} /> : <span className="note">{say(text.photos.gone)}</span>
}

/** Photos by their ids, as far as one may see them; that a worker looked is kept (PV-04). */
export const Photos = ({ fileIds }: { fileIds: readonly string[] }) => {
  const { say } = useSpeech()
  if (fileIds.length === 0) return null
  return (
    <div className="filters">
      {fileIds.map((fileId, index) => <Photo key={fileId} fileId={fileId} alt={say(text.photos.number, { n: index + 1 })} />)}
    </div>
  )
}
