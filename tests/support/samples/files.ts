import { type SamplesOf, type Setting, id } from './setting.ts'

/** Of the calls of files. */
export const fileSamples = ({ community }: Setting) => {
  const fileId = id('fil')
  return {
    'POST /files': { purpose: 'evidence', type: 'image/jpeg', bytes: 40_000 },
    'POST /files/:fileId/arrival': { fileId },
    'POST /files/:fileId/removal': { fileId },
    'GET /files/:fileId': { fileId },
    'GET /file-reviews': { community },
    'POST /files/:fileId/review': { fileId, community, approve: true },
  } as const satisfies SamplesOf
}
