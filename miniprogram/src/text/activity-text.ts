import type { Words } from './words.ts'

/** Changing what people read of an activity that is published. */
export const textWords = {
  title: ['改活动文字', 'Change the text'],
  open: ['改文字：名称、内容、地点、要当心的', 'Change the text: name, place, what to take care of'],
  openNote: ['换了地方或风险，报了名的人会收到通知。', 'Everybody on it is told of another place or other risks.'],
  choose: ['点一项来改', 'Tap what you want to change'],
  changed: ['已改，还没有交', 'Changed, not sent yet'],
  none: ['没有写', 'Nothing'],
  waiting: ['您上次改的还在等社区看。居民看到的是原来的文字。', 'Your last change waits for the community. Residents still read the old text.'],
  withdraw: ['不改了，还用原来的文字', 'Take it back: keep the old text'],
  withdrawn: ['收回了，居民看到的还是原来的文字。', 'Taken back. Residents read the old text.'],
  send: ['交上去', 'Send'],
  sendNote: ['微信会先检查文字。需要社区看过的，看过才换上；在那以前居民看到的是原来的。',
    'WeChat checks it first. Where the community has to look at it, the old text stays until then.'],
  out: ['换好了，居民看到的是新的文字。', 'Done. Residents read the new text.'],
  submitted: ['交上去了，等社区看过就换上。', 'Sent. It is shown once the community has looked at it.'],
  keep: ['改好了', 'Keep it'],
} as const satisfies Record<string, Words>

export const fieldWords = {
  title: { label: ['活动名称', 'Name'], question: ['活动叫什么？', 'What is it called?'] },
  summary: { label: ['活动内容', 'What it is about'], question: ['具体做些什么？', 'What will people do?'] },
  place: { label: ['地点', 'Place'], question: ['在哪里？', 'Where?'] },
  method: { label: ['怎么报名', 'How to sign up'], question: ['怎么报名？', 'How do people sign up?'] },
  risks: { label: ['要当心', 'Take care of'], question: ['要当心什么？没有就空着。', 'What to take care of? Leave it empty if nothing.'] },
} as const satisfies Record<string, Record<'label' | 'question', Words>>
