import type { Client } from '../../shared/client.ts'
import type { Input, Output } from '../../shared/contract/index.ts'

type Announced = Output<'POST /files'>

/** What a phone does with the address that it was given. */
export const send = ({ upload }: Announced, content: Uint8Array): Promise<Response> =>
  fetch(upload.url, { method: 'PUT', headers: upload.headers, body: Uint8Array.from(content) })

/** Announce, send, and say that it is there. */
export const uploading = async (
  call: Client, content: Uint8Array, given: Partial<Input<'POST /files'>> = {},
): Promise<string> => {
  const announced = await call('POST /files', { purpose: 'evidence', type: 'image/jpeg', bytes: content.length, ...given })
  const { status } = await send(announced, content)
  if (status !== 200) throw new Error(`the store answered ${status}`)
  await call('POST /files/:fileId/arrival', { fileId: announced.fileId })
  return announced.fileId
}
