import type { Words } from './words.ts'

export const photoWords = {
  add: ['添加照片', 'Add a photo'],
  more: ['再加一张', 'Add another'],
  sending: ['正在上传…', 'Sending…'],
  ready: ['已上传', 'Sent'],
  failed: ['没传上去', 'Not sent'],
  remove: ['删掉', 'Remove'],
  waiting: ['照片都传好了才能提交。', 'You can go on when all photos are sent.'],
  privacy: ['照片里的拍摄地点、时间会自动去掉。', 'Where and when a photo was taken is taken out of it.'],
  unreadable: ['这张照片打不开，请换一张。', 'This photo cannot be opened; please choose another.'],
  gone: ['照片暂时打不开', 'The photo cannot be shown now'],
  look: ['点一下放大', 'Tap to enlarge'],
} as const satisfies Record<string, Words>

export const fileWords = {
  opening: ['正在打开…', 'Opening…'],
  gone: ['这里打不开，请到社区看。', 'Not to be opened here; please see it at the community office.'],
} as const satisfies Record<string, Words>

export const paperNumber = (index: number): Words => [`材料 ${index + 1}`, `Paper ${index + 1}`]
const kilobyte = 1024
/** What kind of file it is and how large, before somebody opens it. */
export const sizeOf = (bytes: number): Words => {
  const size = bytes < kilobyte * kilobyte ? `${Math.ceil(bytes / kilobyte)} KB` : `${(bytes / kilobyte / kilobyte).toFixed(1)} MB`
  return [`PDF 文件，${size}，点一下打开`, `PDF, ${size}; tap to open`]
}

export const photoNumber = (index: number): Words => [`照片 ${index + 1}`, `Photo ${index + 1}`]
