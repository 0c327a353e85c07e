import { useRef, useState } from 'react'
import { newRequestId } from '../../../shared/client.ts'
import type { FilePurpose } from '../../../shared/files.ts'
import { type Picked, UnreadablePhoto, pickPhotos, sendPhoto } from '../photos.ts'
import { photoWords } from '../text/photos.ts'
import { client } from './client.ts'
import { type Photo, added, begun, changed, photosLeft, without } from './photos-rules.ts'
import { type Problem, problemOf } from './problem.ts'

/** What is kept of a photo until it is there: the same requests again after a failure have one effect. */
interface Sending { picked: Picked; announce: string; arrive: string }

/**
 * Photos that somebody adds to what they are about to send: each goes to the store at once, one after the other, and is
 * sent again where the network failed. `fileIds` are those that are ready.
 */
export const usePhotos = (purpose: FilePurpose, most: number) => {
  const [photos, setPhotos] = useState<Photo[]>([])
  const [problem, setProblem] = useState<Problem | undefined>()
  const sendings = useRef(new Map<string, Sending>())
  const line = useRef<Promise<unknown>>(Promise.resolve())

  const send = async (key: string): Promise<void> => {
    const sending = sendings.current.get(key)
    if (!sending) return
    const { picked, announce, arrive } = sending
    try {
      const { fileId, upload } = await client('POST /files',
        { purpose, type: picked.type, bytes: picked.bytes.byteLength }, { requestId: announce })
      await sendPhoto(upload, picked)
      await client('POST /files/:fileId/arrival', { fileId }, { requestId: arrive })
      setPhotos((before) => changed(before, key, { state: 'ready', fileId }))
    } catch (error) {
      setPhotos((before) => changed(before, key, { state: 'failed', problem: problemOf(error) }))
    }
  }
  // A weak network carries one at a time.
  const enqueue = (key: string): void => { line.current = line.current.then(() => send(key)) }

  const add = async (): Promise<void> => {
    setProblem(undefined)
    try {
      const picked = await pickPhotos(photosLeft(photos, most))
      const fresh = picked.map((one) => ({ key: newRequestId(), one }))
      for (const { key, one } of fresh) {
        sendings.current.set(key, { picked: one, announce: newRequestId(), arrive: newRequestId() })
      }
      setPhotos((before) => added(before, fresh.map(({ key, one }) => begun(key, one.preview)), most))
      fresh.forEach(({ key }) => enqueue(key))
    } catch (error) {
      setProblem(error instanceof UnreadablePhoto ? { words: photoWords.unreadable, code: 'photo', unsent: false } : problemOf(error))
    }
  }
  const again = (key: string): void => {
    setPhotos((before) => changed(before, key, { state: 'sending' }))
    enqueue(key)
  }
  const remove = (key: string): void => {
    const fileId = photos.find((one) => one.key === key)?.fileId
    sendings.current.delete(key)
    setPhotos((before) => without(before, key))
    // What is not taken back goes by itself after a day.
    if (fileId !== undefined) void client('POST /files/:fileId/removal', { fileId }).catch(() => undefined)
  }
  const fileIds = photos.flatMap(({ fileId }) => (fileId === undefined ? [] : [fileId]))
  const waiting = photos.some(({ state }) => state !== 'ready')
  return { photos, problem, add, again, remove, fileIds, waiting, room: photosLeft(photos, most) > 0 }
}
export type Photos = ReturnType<typeof usePhotos>
