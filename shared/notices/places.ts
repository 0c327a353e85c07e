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
  'shift.asked': {
    zh: '“{title}”（{startsAt}）还缺 {missing} 人。您熟悉这项活动，有空又愿意的话，欢迎报名。来不来全凭自愿，不来也没有任何影响。',
    en: '“{title}” ({startsAt}) still wants {missing} more. You know this activity: if you have time and would like to, you are '
      + 'welcome to sign up. It is up to you alone, and nothing follows if you do not.',
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
} satisfies Record<string, Sentence>
