import Taro from '@tarojs/taro'
import type { FileType } from '../../shared/files.ts'

/** A photo on its way: small enough to send, and how it is shown meanwhile. */
export interface Picked { preview: string; type: FileType; bytes: ArrayBuffer }

/** Somebody's photo could not be opened by this phone. */
export class UnreadablePhoto extends Error {}

/** Enough to read a paper by, at a tenth of what a camera takes. */
const longestSide = 1600
const quality = 0.82
const smallEnoughBytes = 900_000
const sendingMs = 60_000

const typeOf = (bytes: ArrayBuffer): FileType => {
  const [first] = new Uint8Array(bytes)
  if (first === 0x89) return 'image/png'
  return first === 0x52 ? 'image/webp' : 'image/jpeg'
}

const readPath = (filePath: string): Promise<ArrayBuffer> => new Promise((resolve, reject) => {
  Taro.getFileSystemManager().readFile({
    filePath, success: ({ data }) => resolve(data as ArrayBuffer), fail: ({ errMsg }) => reject(new UnreadablePhoto(errMsg)),
  })
})

const inWechat = async (most: number): Promise<Picked[]> => {
  const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] })
  return Promise.all(tempFiles.map(async ({ tempFilePath, size }) => {
    const preview = size <= smallEnoughBytes ? tempFilePath
      : (await Taro.compressImage({ src: tempFilePath, quality: 100 * quality, compressedWidth: longestSide })).tempFilePath
    const bytes = await readPath(preview)
    return { preview, type: typeOf(bytes), bytes }
  }))
}

/** What somebody chose in a browser's own dialogue, none where they turned back; runs in a browser only. */
const browserFiles = (most: number): Promise<File[]> => new Promise((resolve) => {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', accept: 'image/*', multiple: most > 1 })
  input.addEventListener('change', () => resolve([...input.files ?? []].slice(0, most)))
  input.addEventListener('cancel', () => resolve([]))
  input.click()
})

/** Drawn anew and smaller, the right way up. */
const drawn = async (file: Blob): Promise<Blob> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => { throw new UnreadablePhoto() })
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) })
  const pen = canvas.getContext('2d')
  // What is transparent would come out black.
  if (pen) pen.fillStyle = '#fff'
  pen?.fillRect(0, 0, canvas.width, canvas.height)
  pen?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => canvas.toBlob(
    (blob) => (blob ? resolve(blob) : reject(new UnreadablePhoto())), 'image/jpeg', quality))
}

const inBrowser = async (most: number): Promise<Picked[]> => {
  const files = await browserFiles(most)
  return Promise.all(files.map(async (file) => {
    const blob = await drawn(file)
    return { preview: URL.createObjectURL(blob), type: 'image/jpeg' as const, bytes: await blob.arrayBuffer() }
  }))
}

const cancelled = (error: unknown): boolean => /cancel/.test((error as { errMsg?: string }).errMsg ?? String(error))

/** Take or choose photos, made small; none where somebody turned back. Throws `UnreadablePhoto`. */
export const pickPhotos = async (most: number): Promise<Picked[]> => {
  if (process.env.TARO_ENV !== 'weapp') return inBrowser(most)
  return inWechat(most).catch((error: unknown) => {
    if (cancelled(error)) return []
    throw error
  })
}

interface Upload { url: string; headers: Record<string, string> }

const put = async ({ url, headers }: Upload, bytes: ArrayBuffer): Promise<number> => {
  if (process.env.TARO_ENV !== 'weapp') {
    return (await fetch(url, { method: 'PUT', headers, body: bytes, signal: AbortSignal.timeout(sendingMs) })).status
  }
  // WeChat's own upload sends forms; the store takes the bytes alone.
  return (await Taro.request({ url, method: 'PUT', header: headers, data: bytes, timeout: sendingMs })).statusCode
}

/** Send a photo straight to the store. Throws where it did not get there, so that it can be sent again. */
export const sendPhoto = async (upload: Upload, { bytes }: Picked): Promise<void> => {
  const status = await put(upload, bytes)
  if (status !== 200) throw new Error(`The store answered ${status}.`)
}

/** Show photos in full, as large as the screen. */
export const enlarge = (url: string): Promise<unknown> => Taro.previewImage({ urls: [url], current: url })
