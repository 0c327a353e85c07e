import type { files } from '../../../shared/contract/files.ts'
import type { Routes } from '../http.ts'
import { announceFile } from './announce.ts'
import { receiveFile } from './arrive.ts'
import { removeFile } from './remove.ts'
import { reviewFile, seeFileReviews } from './review.ts'
import { seeFile } from './see.ts'

export const fileRoutes: Routes<typeof files> = {
  'POST /files': announceFile,
  'POST /files/:fileId/arrival': receiveFile,
  'POST /files/:fileId/removal': removeFile,
  'GET /files/:fileId': seeFile,
  'GET /file-reviews': seeFileReviews,
  'POST /files/:fileId/review': reviewFile,
}
