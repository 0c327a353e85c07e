import type { Output } from '../../../../../shared/contract/index.ts'
import type { Words } from '../../../text/words.ts'

export type Terms = Output<'GET /terms'>
type Mine = Output<'GET /me'>['terms']

/** The English where there is one. */
export const inBoth = ({ zh, en }: { zh: string; en: string }): Words => [zh, en || zh]

/** What is asked of the person about the version on the screen. */
export const askedOf = ({ version, inForce }: Pick<Terms, 'version' | 'inForce'>, mine: Mine): 'yes' | 'agreed' | 'nothing' => {
  if (mine === undefined || version < inForce) return 'nothing'
  return (mine.agreed ?? 0) >= version ? 'agreed' : 'yes'
}
