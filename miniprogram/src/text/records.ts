import type { Words } from './words.ts'

export const recordsWords = {
  title: ['服务记录', 'Service records'],
  none: ['还没有服务记录。做完一次活动、领队确认之后，就会写在这里。', 'No records yet. They appear once a leader has confirmed your hours.'],
  minutes: ['时长', 'Time'],
  evidence: ['依据', 'Evidence'],
  place: ['地点', 'Place'],
  unit: ['记录单位', 'Recorded by'],
  leader: ['领队', 'Leader'],
  confirmedBy: ['确认人', 'Confirmed by'],
  recordedAt: ['记录日期', 'Recorded on'],
  reversed: ['已冲正', 'Reversed'],
  reason: ['冲正原因', 'Reason'],
  how: ['说明', 'Note'],
  sentLate: ['没有网络时扫码，后来补传', 'Checked without network, sent later'],
  sentLateOf: ['其中离线补传', 'Of these sent later'],
  topUp: ['其中领队补记', 'Of these added by the leader'],
  why: ['确认时的说明', 'Said at confirming'],
  isWrong: ['时长不对？报给社区核实', 'Not right? Report it'],
  myReports: ['我报的错漏', 'What I have reported'],
} as const satisfies Record<string, Words>
