import { useRead } from '../api/use-read.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

const Paper = ({ fileId, name }: { fileId: string; name: string }) => {
  const { say } = useSpeech()
  const { status, data } = useRead('GET /files/:fileId', { fileId })
  if (status === 'loading') return <span className="note">{say(text.loading)}</span>
  return data?.url
    ? <a href={data.url} target="_blank" rel="noreferrer" data-testid={`paper-${fileId}`}>{name}</a>
    : <span className="note">{say(text.photos.gone)}</span>
}

/** Papers by their ids, to be opened beside the page, as far as one may see them; that a worker looked is kept (PV-04). */
export const Papers = ({ fileIds }: { fileIds: readonly string[] }) => {
  const { say } = useSpeech()
  if (fileIds.length === 0) return null
  return (
    <div className="filters">
      {fileIds.map((fileId, index) => <Paper key={fileId} fileId={fileId} name={say(text.photos.paper, { n: index + 1 })} />)}
    </div>
  )
}
