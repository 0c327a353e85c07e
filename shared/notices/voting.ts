import type { Sentence } from './sentence.ts'

const page = 'packages/funds/vote/index?roundId={roundId}'

/** What residents are told of a vote on a share of a fund (PEERS 5.21). */
export const votingSentences = {
  'vote.onPaper': {
    zh: '您已登记在纸上投“{title}”，手机上不能再投。如果不是您本人登记的，请马上告诉社区。',
    en: 'You are on the roll of those who vote on paper on “{title}”, so not on the phone. If that was not you, tell the community at once.',
    page,
  },
  'voteProject.admitted': {
    zh: '您提的项目“{project}”已上“{title}”的选票。', en: 'Your project “{project}” is on the ballot of “{title}”.', page,
  },
  'voteProject.declined': {
    zh: '您提的项目“{project}”没有上“{title}”的选票。原因：{reason}', en: 'Your project “{project}” is not on the ballot of “{title}”. Reason: {reason}', page,
  },
} satisfies Record<string, Sentence>
