import type { Input } from '../../../shared/contract/index.ts'
import { call } from './call.ts'

/** As large as a screen needs, at a fraction of what a camera takes. */
const longestSide = 1600
const quality = 0.82
const sendingMs = 60_000

/** A picture that no browser opens is refused by the server's own words. */
const smaller = async (file: File): Promise<Blob> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!picture) return file
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) })
  const pen = canvas.getContext('2d')
  // What is transparent would come out black.
  if (pen) pen.fillStyle = '#fff'
  pen?.fillRect(0, 0, canvas.width, canvas.height)
  pen?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', quality))
}

const send = async (content: Blob, announcement: Input<'POST /files'>): Promise<string> => {
  const { fileId, upload } = await call('POST /files', announcement)
  const { status } = await fetch(upload.url, {
    method: 'PUT', headers: upload.headers, body: content, signal: AbortSignal.timeout(sendingMs),
  })
  if (status !== 200) throw new Error(`The store answered ${status}.`)
  await call('POST /files/:fileId/arrival', { fileId })
  return fileId
}

/** Send a photo to the store, made small; its id once it was looked at. Throws what was refused, or no connection. */
export const sendPhoto = async (file: File, given: Pick<Input<'POST /files'>, 'purpose' | 'faces'>): Promise<string> => {
  const photo = await smaller(file)
  return send(photo, { ...given, type: 'image/jpeg', bytes: photo.size })
}

/** The same with a paper, as it is. */
export const sendPaper = (file: File): Promise<string> =>
  send(file, { purpose: 'paper', type: 'application/pdf', bytes: file.size })
