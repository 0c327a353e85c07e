import { type FileKind, fileKinds } from '../../../../shared/files.ts'
import { RefusalError, must } from '../../refusal.ts'
import { cleanJpeg } from './jpeg.ts'
import { checkedPdf } from './pdf.ts'
import { cleanPng } from './png.ts'
import type { Clean } from './reader.ts'
import { cleanWebp } from './webp.ts'

/** What a file is, by its first bytes; what it calls itself does not count. */
const forms: { kind: FileKind; begins: (head: Buffer) => boolean; read: (file: Buffer) => Clean | Promise<Clean> }[] = [
  { kind: 'photo', begins: (head) => head.readUIntBE(0, 3) === 0xffd8ff, read: cleanJpeg },
  { kind: 'photo', begins: (head) => head.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n', read: cleanPng },
  {
    kind: 'photo', read: cleanWebp,
    begins: (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  },
  { kind: 'document', begins: (head) => head.toString('latin1', 0, 5) === '%PDF-', read: checkedPdf },
]

const shortest = 32

/**
 * A file as it is kept, put together anew from its bytes; cleaning a clean one changes nothing. Refuses with
 * `file.type`, `file.broken`, `file.tooLarge`, `file.pixels`, `file.active`.
 */
export const cleaned = async (file: Buffer, kind: FileKind): Promise<Clean> => {
  must(file.length <= fileKinds[kind].mostBytes, 'file.tooLarge')
  must(file.length >= shortest, 'file.broken')
  const form = forms.find((one) => one.kind === kind && one.begins(file.subarray(0, shortest)))
  if (!form) throw new RefusalError('file.type')
  return form.read(file)
}
