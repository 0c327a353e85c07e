import type { NoticesOf } from '../../../platform/notice.ts'

interface Said { title: string; project: string; proposerId: string; personId: string; reason: string; roundId: string }

export const votingNotices: Record<string, NoticesOf> = {
  'vote.onPaper': ({ data }) => {
    const { personId, title, roundId } = data as unknown as Said
    return [{ personId, kind: 'vote.onPaper', values: { title, roundId } }]
  },
  'voteProject.admitted': ({ data }) => {
    const { proposerId, title, project, roundId } = data as unknown as Said
    return [{ personId: proposerId, kind: 'voteProject.admitted', values: { title, project, roundId } }]
  },
  'voteProject.declined': ({ data }) => {
    const { proposerId, title, project, reason, roundId } = data as unknown as Said
    return [{ personId: proposerId, kind: 'voteProject.declined', values: { title, project, reason, roundId } }]
  },
}
