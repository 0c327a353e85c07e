/** What somebody says of whom; a neighbour is known once their code was looked up. */
export interface Draft {
  who: 'self' | 'neighbour' | undefined
  personId: string
  name: string
  words: string
}
export const emptyDraft: Draft = { who: undefined, personId: '', name: '', words: '' }

// As many as the server takes.
export const mostPhotos = 3

/** Of oneself there is no code to ask for. */
export const stepsFor = ({ who }: Pick<Draft, 'who'>) =>
  who === 'self' ? ['who', 'words', 'photos', 'check'] as const : ['who', 'code', 'words', 'photos', 'check'] as const
export type Step = 'who' | 'code' | 'words' | 'photos' | 'check'
