import { inflateSync } from 'node:zlib'
import { RefusalError } from '../../refusal.ts'
import { type Clean, mustHold } from './reader.ts'

/** What a paper does not need and its reader could be harmed by: scripts, programs, attachments, locks. */
const active = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|Encrypt)\b/

const mostUnpacked = 20 * 1024 * 1024

/** `/J#61vaScript` is `/JavaScript`. */
const spelledOut = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** Objects may lie packed in streams: what they say counts as well. Streams with pictures and letters do not. */
const packedObjects = (text: string, file: Buffer): { unpacked: string; count: number } => {
  let unpacked = ''
  let count = 0
  for (const { index, 0: whole } of text.matchAll(/\/ObjStm\b[^]{0,400}?stream\r?\n/g)) {
    const start = index + whole.length
    const end = text.indexOf('endstream', start)
    count += 1
    mustHold(end > start && unpacked.length < mostUnpacked)
    try {
      unpacked += inflateSync(file.subarray(start, end), { maxOutputLength: mostUnpacked }).toString('latin1')
    } catch {
      throw new RefusalError('file.broken')
    }
  }
  return { unpacked, count }
}

/** The text of a paper without its streams, in which the same letters may stand by chance. */
const withoutStreams = (text: string): string => {
  const pieces: string[] = []
  let at = 0
  for (;;) {
    const start = text.indexOf('stream', at)
    if (start < 0) return [...pieces, text.slice(at)].join(' ')
    const end = text.indexOf('endstream', start)
    mustHold(end >= start)
    pieces.push(text.slice(at, start))
    at = end + 'endstream'.length
  }
}

/**
 * A PDF that begins as one, ends as one, and whose end leads to its list of objects. It is kept as it came (a paper
 * keeps what its author wrote into it, so that it is never public); what could do something when it is opened is
 * refused with `file.active`, a torn one with `file.broken`.
 */
export const checkedPdf = (file: Buffer): Clean => {
  const text = file.toString('latin1')
  mustHold(/^%PDF-[12]\.\d/.test(text))
  const [, start = ''] = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(text.slice(-1024)) ?? []
  mustHold(start !== '' && Number(start) < file.length)
  const list = text.slice(Number(start), Number(start) + 2048)
  mustHold(/^\s*(xref\s|\d+\s+\d+\s+obj\b)/.test(list))
  const { unpacked, count } = packedObjects(text, file)
  mustHold(/\/Root\s+\d+\s+\d+\s+R/.test(text) && /\/Type\s*\/Pages?\b/.test(text + unpacked))
  const outside = spelledOut(withoutStreams(text))
  // A stream of objects that is spelled or laid out so that it was not opened could hold anything.
  mustHold([...outside.matchAll(/\/ObjStm\b/g)].length === count)
  if (active.test(outside) || active.test(spelledOut(unpacked))) throw new RefusalError('file.active')
  return { type: 'application/pdf', content: file }
}
