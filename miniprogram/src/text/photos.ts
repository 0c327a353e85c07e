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

export const photoNumber = (index: number): Words => [`照片 ${index + 1}`, `Photo ${index + 1}`]
