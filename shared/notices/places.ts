import type { Sentence } from './sentence.ts'

export const placesSentences = {
  'place.offered': {
    zh: '“{title}”（{startsAt}）有名额了，为您保留到 {until}。请在此之前确认参加，过时名额给下一位。',
    en: 'A place at “{title}” ({startsAt}) is kept for you until {until}. Please say yes before then, or the next person gets it.',
    page: 'packages/volunteering/activity/index?shiftId={shiftId}',
  },
  'place.free': {
    zh: '“{title}”（{startsAt}）空出名额，候补的人先到先得。',
    en: 'A place at “{title}” ({startsAt}) is free; the first of those waiting gets it.',
    page: 'packages/volunteering/activity/index?shiftId={shiftId}',
  },
  'offer.lapsed': {
    zh: '为您保留的“{title}”名额到期未确认，已给下一位。',
    en: 'You did not answer in time; the place at “{title}” went to the next person.',
    page: 'packages/volunteering/activity/index?shiftId={shiftId}',
  },
  'standIn.done': {
    zh: '“{title}”（{startsAt}）已由 {name} 顶替您，您不用去了。',
    en: '{name} comes to “{title}” ({startsAt}) instead of you.',
    page: 'packages/volunteering/activity/index?shiftId={shiftId}',
  },
  'standIn.led': {
    zh: '您带队的“{title}”（{startsAt}）换了人，{name} 来顶替。',
    en: 'Somebody else comes to “{title}” ({startsAt}), which you lead: {name}.',
    page: 'packages/places/roll/index?shiftId={shiftId}',
  },
  'mark.late': {
    zh: '您在“{title}”开始前不久才取消，记一次迟取消。有特殊原因可以申诉。',
    en: 'You cancelled “{title}” shortly before it began; that is kept as a late cancelling. You may appeal.',
    page: 'packages/places/marks/index',
  },
  'mark.noShow': {
    zh: '您报名了“{title}”但没有到，也没有取消，记一次未到。如有误会可以申诉。',
    en: 'You were signed up for “{title}” and neither came nor cancelled; that is kept. You may appeal.',
    page: 'packages/places/marks/index',
  },
  'mark.suspended': {
    zh: '近期多次迟取消或未到，{until} 之前不能报名。可以申诉。',
    en: 'After several late cancellings or no-shows you cannot sign up before {until}. You may appeal.',
    page: 'packages/places/marks/index',
  },
  'mark.forgiven': {
    zh: '“{title}”的缺席记录已撤销，不再计数。说明：{reason}',
    en: 'The mark of “{title}” no longer counts. Reason given: {reason}',
    page: 'packages/places/marks/index',
  },
  'mark.upheld': {
    zh: '“{title}”的申诉未获同意。说明：{reason}',
    en: 'The appeal about “{title}” was not granted. Reason given: {reason}',
    page: 'packages/places/marks/index',
  },
  'mark.withdrawn': {
    zh: '您在“{title}”的时长已确认，未到记录已撤销。',
    en: 'Your minutes at “{title}” were confirmed; the no-show no longer counts.',
    page: 'packages/places/marks/index',
  },
} satisfies Record<string, Sentence>
