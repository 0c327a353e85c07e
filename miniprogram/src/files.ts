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

/** Where a file lies; it takes a call to be told. */
type Finding = () => Promise<string>

const inTab = async (find: Finding): Promise<void> => {
  // Opened with the tap itself: a browser lets nobody open a tab later on.
  const tab = window.open('', '_blank')
  try {
    const url = await find()
    if (tab === null) return location.assign(url)
    tab.opener = null
    tab.location.href = url
  } catch (error) {
    tab?.close()
    throw error
  }
}

const fetchingMs = 60_000

/** Show a PDF that lies in the store: in WeChat's own reader, from where it can be sent on, or beside the page. */
export const openStored = async (find: Finding): Promise<void> => {
  if (process.env.TARO_ENV !== 'weapp') return inTab(find)
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url: await find(), timeout: fetchingMs })
  if (statusCode !== 200) throw new Error(`The store answered ${statusCode}.`)
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
}

/** Hand a table over: into a chat of one's own choice, or as a download. */
export const handOver = async ({ fileName, mediaType }: SavedFile, text: string): Promise<void> => {
  if (process.env.TARO_ENV !== 'weapp') return download(asBlob(text, mediaType), fileName)
  const filePath = await keep(fileName, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName })
}
