import type { Sentence } from './sentence.ts'

export const standingSentences = {
} satisfies Record<string, Sentence>
