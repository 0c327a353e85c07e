import { openStored } from '../files.ts'
import { client } from '../state/client.ts'
import { useAction } from '../state/use-action.ts'
import { useLoad } from '../state/use-load.ts'
import { fileWords, paperNumber, sizeOf } from '../text/photos.ts'
import { useText } from '../text/use-text.ts'
import { Notice } from './notice.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { LinkRow } from './row.tsx'

const addressOf = async (fileId: string): Promise<string> => {
  const { url } = await client('GET /files/:fileId', { fileId })
  if (url === undefined) throw new Error(`${fileId} has not arrived.`)
  return url
}

/** A paper by its id, as far as one may see it; a tap opens it. */
const Paper = ({ fileId, index }: { fileId: string; index: number }) => {
  const say = useText()
  const { data, problem } = useLoad(() => client('GET /files/:fileId', { fileId }), fileId)
  const { busy, problem: failure, run } = useAction()
  const name = say(paperNumber(index))
  if (problem) return <Notice id={`paper-gone-${fileId}`} tone='info'>{name}：{say(fileWords.gone)}</Notice>
  if (data === undefined) return null
  // An address lasts five minutes, a page longer.
  const open = () => void run(() => openStored(() => addressOf(fileId)))
  return (
    <>
      <LinkRow id={`paper-${fileId}`} icon='paper' label={name} note={say(busy ? fileWords.opening : sizeOf(data.bytes))} onTap={open} />
      <ProblemNotice id={`paper-problem-${fileId}`} problem={failure} />
    </>
  )
}

/** The papers of one thing, one below the other. */
export const Papers = ({ fileIds }: { fileIds: readonly string[] }) => (
  <>{fileIds.map((fileId, index) => <Paper key={fileId} fileId={fileId} index={index} />)}</>
)
