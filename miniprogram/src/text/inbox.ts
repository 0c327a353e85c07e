import type { Words } from './words.ts'

export const inboxWords = {
  title: ['消息', 'Messages'],
  none: ['还没有消息。', 'No messages yet.'],
  unread: ['未读', 'New'],
  markRead: ['全部标为已读', 'Mark all as read'],
  open: ['去看看', 'Have a look'],
  allRead: ['没有未读消息', 'Nothing new'],
} as const satisfies Record<string, Words>

/** How many messages are waiting, as a line says it. */
export const waitingWords = (unread: number): Words => {
  const count = unread > 99 ? '99+' : String(unread)
  return unread === 0 ? inboxWords.allRead : [`${count} 条未读`, `${count} new`]
}
