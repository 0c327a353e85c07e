interface Part { text: string; fileName: string; mediaType: string; cursor?: string | undefined }

const mostParts = 500

/** A file that comes in parts, put together. */
export const collectParts = async (load: (cursor: { cursor?: string }) => Promise<Part>) => {
  let text = ''
  let cursor: string | undefined
  for (let part = 0; part < mostParts; part++) {
    const next = await load(cursor === undefined ? {} : { cursor })
    text += next.text
    cursor = next.cursor
    if (cursor === undefined) return { text, file: next }
  }
  throw new Error('The parts do not end.')
}
