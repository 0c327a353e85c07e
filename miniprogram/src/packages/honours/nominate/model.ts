/** What somebody says of whom; a neighbour is known once their code was looked up. */
export interface Draft {
  who: 'self' | 'neighbour' | undefined
  personId: string
  name: string
  words: string
}
export const emptyDraft: Draft = { who: undefined, personId: '', name: '', words: '' }

/** Of oneself there is no code to ask for. */
export const stepsFor = ({ who }: Pick<Draft, 'who'>) =>
  who === 'self' ? ['who', 'words', 'check'] as const : ['who', 'code', 'words', 'check'] as const
export type Step = 'who' | 'code' | 'words' | 'check'
