import type { ReminderSpan } from '../../../shared/donors.ts'
import type { Words } from './words.ts'

export const reminderWords = {
  title: ['捐款提醒', 'Reminders to give'],
  note: ['每月或每季度提醒我一次', 'Be reminded every month or quarter'],
  remindMe: ['以后提醒我捐', 'Remind me to give again'],
  safe: ['到日子只发一条消息，绝不自动扣钱。捐不捐、捐多少，到时候您再定。',
    'You get a message on the day, and nothing is ever charged. Whether and how much is yours to say then.'],
  none: ['您没有设捐款提醒。到项目页里可以设。', 'You have no reminders. Set one on the page of a campaign.'],
  how: ['多久提醒一次', 'How often'],
  day: ['几号提醒（1 到 28）', 'On which day of the month (1 to 28)'],
  yuan: ['打算捐多少（元）', 'How much you mean to give, in yuan'],
  save: ['设好提醒', 'Set the reminder'],
  next: ['下次提醒', 'Next'],
  sum: ['打算捐', 'Meant'],
  isPaused: ['已暂停', 'Paused'],
  pause: ['先暂停', 'Pause'],
  resume: ['重新开始', 'Go on'],
  stop: ['不再提醒', 'Stop'],
  stopAsk: ['以后不再提醒这个项目，可以吗？', 'No more reminders of this campaign?'],
  stopYes: ['不再提醒', 'Yes, stop'],
} as const satisfies Record<string, Words>

export const spanWords: Record<ReminderSpan, Words> = { month: ['每月', 'Every month'], quarter: ['每三个月', 'Every three months'] }
export const rhythmWords = (every: ReminderSpan, day: number): Words => [`${spanWords[every][0]} ${day} 号`, `${spanWords[every][1]}, on day ${day}`]
