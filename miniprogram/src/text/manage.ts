import type { Words } from './words.ts'

export const manageWords = {
  title: ['管理班次', 'This shift'],
  series: ['固定活动', 'Series'],
  closed: ['现在不收报名。', 'Sign-up is closed.'],
  day: ['改到哪一天？', 'To which day?'],
  time: ['几点开始？', 'At what time?'],
  reason: ['原因（大家会看到）', 'Why (everybody reads it)'],
  message: ['要说的话', 'What to say'],
  places: ['一共要几个人', 'How many people in all'],
  next: ['下一步', 'Next'],
} as const satisfies Record<string, Words>

interface TaskText { label: Words; note: Words; question: Words; yes: Words; done: Words }

export const taskWords = {
  message: {
    label: ['给大家发通知', 'Send a message'], note: ['报了名的人都会收到。', 'Everybody signed up receives it.'],
    question: ['要告诉大家什么？', 'What do you want to say?'], yes: ['发出', 'Send'], done: ['已发给大家。', 'Sent to everybody.'],
  },
  close: {
    label: ['停止报名', 'Close sign-up'], note: ['已报名的人不受影响。', 'Who is signed up stays.'],
    question: ['停止报名吗？', 'Close sign-up?'], yes: ['停止报名', 'Close it'], done: ['已停止报名。', 'Sign-up is closed.'],
  },
  open: {
    label: ['恢复报名', 'Open sign-up again'], note: ['又可以报名了。', 'People can sign up again.'],
    question: ['恢复报名吗？', 'Open sign-up again?'], yes: ['恢复报名', 'Open it'], done: ['已恢复报名。', 'Sign-up is open.'],
  },
  capacity: {
    label: ['增减名额', 'More or fewer places'], note: ['多出来的名额先给候补的人。', 'Added places go first to who waits.'],
    question: ['这一次要几个人？', 'How many people do you need?'], yes: ['改名额', 'Change it'], done: ['名额已改。', 'Changed.'],
  },
  move: {
    label: ['只改这一次的时间', 'Move this one'],
    note: ['名额保留，大家会收到通知；来不了可以取消，不算迟到取消。', 'People keep their places, are told, and may cancel without a mark.'],
    question: ['为什么改？', 'Why?'], yes: ['改时间', 'Move it'], done: ['时间已改，正在通知大家。', 'Moved; everybody is being told.'],
  },
  cancel: {
    label: ['取消这一次', 'Cancel this one'], note: ['报了名和候补的人都会收到原因。', 'Everybody on it is told why.'],
    question: ['为什么取消？', 'Why?'], yes: ['取消这一次', 'Cancel it'], done: ['已取消，正在通知大家。', 'Cancelled; everybody is being told.'],
  },
  following: {
    label: ['改以后每一期', 'Change all that follow'],
    note: ['从这一期起都改，名额跟着走，大家会收到通知。', 'From this one on; places go along and everybody is told.'],
    question: ['为什么改？', 'Why?'], yes: ['改以后每一期', 'Change them'],
    done: ['已改，正在通知大家。', 'Changed; everybody is being told.'],
  },
  end: {
    label: ['从这一期起不办了', 'End the series here'], note: ['这一期和以后的都取消，大家会收到原因。', 'This one and all later ones are cancelled.'],
    question: ['为什么不办了？', 'Why?'], yes: ['不办了', 'End it'], done: ['已结束，正在通知大家。', 'Ended; everybody is being told.'],
  },
} as const satisfies Record<string, TaskText>

export const takenWords = (capacity: number, taken: number): Words =>
  [`现在 ${capacity} 个名额，已有 ${taken} 人。不能少于已有的人数。`, `${capacity} places now, ${taken} taken; not fewer than that.`]
