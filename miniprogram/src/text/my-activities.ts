import type { Words } from './words.ts'

export const myActivitiesWords = {
  title: ['我发布的活动', 'Activities I handed in'],
  none: ['您还没有发布过活动。', 'You have not handed in anything yet.'],
  handedIn: ['提交', 'Handed in'],
  waiting: ['社区看过以后，居民就能看到并报名。', 'Residents will see it once the community has looked at it.'],
  why: ['退回原因', 'Why it came back'],
} as const satisfies Record<string, Words>

export const stateWords = {
  draft: ['草稿', 'Draft'],
  review: ['等社区审核', 'Waiting for review'],
  refused: ['已退回', 'Not accepted'],
  published: ['已发布', 'Published'],
  cancelled: ['已取消', 'Cancelled'],
} as const satisfies Record<string, Words>
