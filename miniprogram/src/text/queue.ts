import type { Words } from './words.ts'

export const queueWords = {
  title: ['待发送的签到', 'Kept check-ins'],
  lead: ['没有网络时的签到、签退先存在手机里，网络恢复后自动按顺序发出，不用重新扫码。', 'Made without network, they stay on the phone and go out in order by themselves when the network is back.'],
  none: ['没有保存的签到。没有网络时签到，会先存在这里。', 'Nothing is kept. What you check without network is kept here.'],
  checkIn: ['签到', 'Check-in'],
  checkOut: ['签退', 'Check-out'],
  saved: ['已保存，等网络', 'Saved, waits for the network'],
  sent: ['已发出，等回音', 'Sent, waits for the answer'],
  accepted: ['已收到，算数', 'Taken'],
  waits: ['已收到，等签到也到', 'Taken, waits for the check-in before it'],
  refused: ['没有采用', 'Not taken'],
  madeAt: ['扫码时间', 'Made at'],
  code: ['签到码', 'Code'],
  sendNow: ['现在发送', 'Send now'],
  drop: ['不要了', 'Drop it'],
  openShift: ['看这个班次', 'See the shift'],
  without: ['没有网络也能签到', 'Check in without network'],
  scan: ['扫现场的码', 'Scan the code on site'],
  scanIn: ['扫码签到', 'Scan to check in'],
  scanOut: ['扫码签退', 'Scan to check out'],
  notACode: ['这不是签到码，请扫现场的码。', 'This is not a check-in code.'],
  see: ['看待发送的签到', 'See kept check-ins'],
} as const satisfies Record<string, Words>

/** What the shift's page says of a check that is still on the phone. */
export const keptWords = (direction: 'in' | 'out', time: string): Words => {
  const what = direction === 'in' ? queueWords.checkIn : queueWords.checkOut
  return [
    `${what[0]}已保存，未发送（${time}）。网络恢复后会自动发出，时间按 ${time} 算。`,
    `${what[1]} of ${time} is saved, not sent. It goes out by itself when the network is back and counts for ${time}.`,
  ]
}

export const unsentWords = (count: number): Words =>
  [`有 ${count} 次签到还没发出`, `${count} kept ${count === 1 ? 'check is' : 'checks are'} not sent yet`]
