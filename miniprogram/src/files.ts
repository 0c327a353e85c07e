import Taro from '@tarojs/taro'

export interface SavedFile { fileName: string; mediaType: string }

const asBlob = (content: Uint8Array<ArrayBuffer> | string, mediaType: string): Blob => new Blob([content], { type: mediaType })

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** Runs in a browser only: the file goes where downloads go. */
const download = (blob: Blob, fileName: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

const keep = (fileName: string, data: string, encoding: 'base64' | 'utf8'): Promise<string> => new Promise((resolve, reject) => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`
  Taro.getFileSystemManager().writeFile({
    filePath, data, encoding, success: () => resolve(filePath), fail: ({ errMsg }) => reject(new Error(errMsg)),
  })
})

/** Show a PDF: in WeChat's own reader, from where it can be sent on, or as a download. */
export const openPdf = async ({ fileName, mediaType }: SavedFile, base64: string): Promise<void> => {
  if (process.env.TARO_ENV !== 'weapp') return download(asBlob(bytesOf(base64), mediaType), fileName)
  const filePath = await keep(fileName, base64, 'base64')
  await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
}

/** Hand a table over: into a chat of one's own choice, or as a download. */
export const handOver = async ({ fileName, mediaType }: SavedFile, text: string): Promise<void> => {
  if (process.env.TARO_ENV !== 'weapp') return download(asBlob(text, mediaType), fileName)
  const filePath = await keep(fileName, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName })
}
