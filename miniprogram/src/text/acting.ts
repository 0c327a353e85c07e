import { actedFor } from '../../../shared/acting-words.ts'
import type { Words } from './words.ts'

/** `陈*兰 代 李*英`: who did it, and in whose name where that is another. */
export const actingWords = (name: string, forName: string | undefined): Words => {
  const { zh, en } = actedFor(name, forName)
  return [zh, en]
}
