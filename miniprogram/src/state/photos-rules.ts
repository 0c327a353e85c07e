import type { Problem } from './problem.ts'

/** A photo beside a form: on its way, there, or to be sent again. */
export interface Photo {
  key: string
  preview: string
  state: 'sending' | 'ready' | 'failed'
  fileId?: string
  problem?: Problem
}

export const begun = (key: string, preview: string): Photo => ({ key, preview, state: 'sending' })

export const photosLeft = (photos: readonly Photo[], most: number): number => Math.max(0, most - photos.length)

/** Never more than fit, also where a phone lets somebody choose more. */
export const added = (photos: readonly Photo[], fresh: readonly Photo[], most: number): Photo[] =>
  [...photos, ...fresh].slice(0, most)

/** What happened to one; nothing where it was removed meanwhile. */
export const changed = (photos: readonly Photo[], key: string, part: Pick<Photo, 'state'> & Partial<Photo>): Photo[] =>
  photos.map((one) => {
    if (one.key !== key) return one
    const { problem: _, ...before } = one
    return { ...before, ...part }
  })

export const without = (photos: readonly Photo[], key: string): Photo[] => photos.filter((one) => one.key !== key)
