import type { Words } from './words.ts'

export const reportWords = {
  title: ['填报时长', 'Report my time'],
  howLong: ['您一共服务了多久？', 'How long did you help?'],
  why: ['当时为什么没能扫码？', 'Why could the code not be used?'],
  whyLabel: ['说一句就行', 'A few words will do'],
  send: ['提交给领队核实', 'Send to the leader'],
  whole: ['整个班次', 'The whole shift'],
  reasons: ['常见原因', 'Common reasons'],
  phoneFlat: ['手机没电了', 'My phone was flat'],
  noSignal: ['现场没有网络', 'There was no network'],
  forgot: ['忘了扫码', 'I forgot'],
  noCode: ['现场没有出示码', 'No code was shown'],
} as const satisfies Record<string, Words>
