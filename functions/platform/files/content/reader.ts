import { type FileType, mostPixels } from '../../../../shared/files.ts'
import { RefusalError, must } from '../../refusal.ts'

/** A file that ends where more must follow, or says something that cannot be. */
export const broken = (): never => { throw new RefusalError('file.broken') }
export function mustHold(condition: unknown): asserts condition {
  if (!condition) broken()
}

/** So many bytes from a place; refused with `file.broken` where the file ends before. */
export const part = (file: Buffer, start: number, length: number): Buffer => {
  mustHold(start >= 0 && length >= 0 && start + length <= file.length)
  return file.subarray(start, start + length)
}

/** Refuses with `file.broken`, `file.pixels`; asked before anything is unpacked. */
export const mustBePicture = ({ width, height }: { width: number; height: number }): void => {
  mustHold(width > 0 && height > 0)
  must(width * height <= mostPixels, 'file.pixels')
}

/** A file as it is kept: what it is, how large its picture, and its bytes without anything else. */
export interface Clean { type: FileType; width?: number; height?: number; content: Buffer }
