import type { Sentence } from './sentence.ts'

export const hoursSentences = {
  'hours.confirmed': {
    zh: '您在“{title}”的 {minutes} 分钟服务时长已确认。',
    en: 'Your {minutes} minutes at “{title}” are confirmed.',
    page: 'packages/volunteering/records/index',
  },
  'hours.reversed': {
    zh: '您在“{title}”的服务时长原为 {before} 分钟，现已冲正为 {after} 分钟。原因：{reason}',
    en: 'Your time at “{title}” was {before} minutes and is now reversed to {after}. Reason: {reason}',
    page: 'packages/volunteering/records/index',
  },
  'hours.corrected': {
    zh: '您在“{title}”的服务时长原为 {before} 分钟，现已更正为 {after} 分钟。说明：{reason}',
    en: 'Your time at “{title}” was {before} minutes and is now corrected to {after}. Reason: {reason}',
    page: 'packages/volunteering/records/index',
  },
  'report.dismissed': {
    zh: '您报的“{title}”已核实，时长仍为 {minutes} 分钟。说明：{reason}',
    en: 'What you reported of “{title}” was verified; it stays at {minutes} minutes. Reason: {reason}',
    page: 'packages/volunteering/reports/index',
  },
  'recording.late': {
    zh: '“{title}”还有 {unrecorded} 人的时长没有确认，请在 {deadline} 前确认。',
    en: '{unrecorded} people of “{title}” wait for their hours; please confirm them before {deadline}.',
    page: 'packages/leader/shifts/index',
  },
  'recording.overdue': {
    zh: '“{title}”还有 {unrecorded} 人的时长没有确认，已超过规定的 10 个工作日（{deadline}）。',
    en: '{unrecorded} people of “{title}” still wait for their hours; the time for it ended on {deadline}.',
    page: 'packages/leader/shifts/index',
  },
  'sanction.confirmed': {
    zh: '您补登的“{title}”被认定为虚假，时长作废，{until} 前不能补登。原因：{reason}。您可以申诉。',
    en: 'The sheet that you entered for “{title}” was found false; you enter none before {until}. Reason: {reason}. You may appeal.',
    page: 'packages/leader/sanctions/index',
  },
  'sanction.lifted': {
    zh: '您的申诉成立，“{title}”的时长已恢复，可以继续补登。说明：{reason}',
    en: 'Your appeal was granted: the hours of “{title}” stand again. Reason: {reason}',
    page: 'packages/leader/sanctions/index',
  },
  'sanction.upheld': {
    zh: '您对“{title}”的申诉未获同意。说明：{reason}',
    en: 'Your appeal about “{title}” was not granted. Reason: {reason}',
    page: 'packages/leader/sanctions/index',
  },
  'backfill.refused': {
    zh: '您补登的“{title}”被退回。原因：{reason}',
    en: 'The sheet that you entered for “{title}” was refused. Reason: {reason}',
  },
} satisfies Record<string, Sentence>
