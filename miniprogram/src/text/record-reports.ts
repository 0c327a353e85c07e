import type { Words } from './words.ts'

export const recordReportsWords = {
  title: ['时长报错', 'Report my hours'],
  lead: ['记多了、记少了、漏记了都可以报。社区会派另外的人在 5 个工作日内核实，结果发到您的消息里。', 'Report hours that are wrong or missing. Somebody else verifies it within 5 working days and you are told.'],
  none: ['您没有报过错漏。在服务记录里点“时长不对”就可以报。', 'You have reported nothing. Tap “Not right?” at a record.'],
  howLong: ['实际服务了多长时间？', 'How long did you really serve?'],
  stands: ['现在记的是', 'It stands at'],
  nothing: ['没有服务', 'Not at all'],
  whole: ['整个班次', 'The whole shift'],
  why: ['请说一说情况', 'What happened?'],
  whyLabel: ['情况说明', 'What happened'],
  send: ['报给社区核实', 'Send it'],
  sentIt: ['已报给社区，会在下面这天之前核实。', 'It is sent and will be verified by this day.'],
  open: ['正在核实', 'Being verified'],
  corrected: ['已更正', 'Corrected'],
  dismissed: ['核实无误', 'It stands'],
  recorded: ['原来记', 'Recorded'],
  said: ['您说', 'You say'],
  now: ['更正为', 'Corrected to'],
  due: ['最晚核实', 'Verified by'],
  answer: ['核实说明', 'Answer'],
  by: ['核实人', 'Verified by'],
} as const satisfies Record<string, Words>
