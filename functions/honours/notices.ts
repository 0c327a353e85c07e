import { streetOf } from '../../shared/divisions.ts'
import type { NoticeKind } from '../../shared/notices.ts'
import { adminsOf } from '../platform/admins.ts'
import type { NoticeDraft, NoticesOf } from '../platform/notice.ts'

interface Said {
  nominationId: string; title: string; name: string; nominees: string[]; nominatorId: string; community: string
  state: string; by: string; others: string[]; upheld: boolean; passed: boolean; ruling: string; reason: string
  noticeEndsAt: string; granted: boolean; appealable: boolean; proposedBy: string
}

type Kind = Extract<NoticeKind, `honour.${string}`>

const tell = (people: string[], kind: Kind, { nominationId, title, name }: Said, more: NoticeDraft['values'] = {}) =>
  [...new Set(people)].map((personId): NoticeDraft =>
    ({ personId, kind, values: { nominationId, title, name, ...more } }))

/** Who nominated, where that is not the nominee. */
const nominator = ({ nominatorId, nominees }: Said): string[] => (nominees.includes(nominatorId) ? [] : [nominatorId])
const everybody = (said: Said): string[] => [...said.nominees, said.nominatorId]

const street = async (said: Said, kind: Kind): Promise<NoticeDraft[]> =>
  tell(await adminsOf(streetOf(said.community)), kind, said)

const ruled = async (said: Said): Promise<NoticeDraft[]> => {
  const { by, others, nominees, upheld, ruling, passed } = said
  return [
    ...tell([by], 'honour.objectionAnswered', said, { ruling }),
    ...tell(upheld ? [...others, ...everybody(said)] : nominees, upheld ? 'honour.failed' : 'honour.objectionDismissed',
      said, { ruling }),
    ...passed ? await street(said, 'honour.toDecide') : [],
  ]
}

const decided = (said: Said): NoticeDraft[] => {
  const { granted, appealable, reason, nominees } = said
  if (granted) return [...tell(nominees, 'honour.granted', said), ...tell(nominator(said), 'honour.grantedTo', said)]
  const kind = appealable ? 'honour.refused' as const : 'honour.refusedFinally' as const
  return [...tell(nominees, kind, said, { reason }), ...tell(nominator(said), 'honour.refusedTo', said, { reason })]
}

/** What became of a proposal to take an honour back, for who holds it and who proposed. */
const ended = (kind: Kind) => (said: Said): NoticeDraft[] =>
  tell([...said.nominees, said.proposedBy], kind, said, { reason: said.reason })

const tells = (drafts: (said: Said) => NoticeDraft[] | Promise<NoticeDraft[]>): NoticesOf => ({ data }) =>
  drafts(data as unknown as Said)

/** Who is told of each step of a nomination: the nominee, who nominated, who objected, and who is to decide. */
export const honourNotices: Record<string, NoticesOf> = {
  'nomination.made': tells((said) => (said.state === 'asked' ? tell(said.nominees, 'honour.asked', said) : [])),
  'nomination.fit': tells((said) => [
    ...said.by === 'self' ? [] : tell(said.nominees, 'honour.asked', said),
    ...tell([said.nominatorId], 'honour.wordsFit', said),
  ]),
  'nomination.unfit': tells((said) => tell([said.nominatorId], 'honour.wordsUnfit', said, { reason: said.reason })),
  'nomination.agreed': tells((said) => tell(nominator(said), 'honour.agreed', said)),
  'nomination.declined': tells((said) => tell(nominator(said), 'honour.declined', said)),
  'nomination.withdrawn': tells((said) => tell(nominator(said), 'honour.withdrew', said)),
  'nomination.onNotice': tells((said) => tell(everybody(said), 'honour.onNotice', said, { until: said.noticeEndsAt })),
  'nomination.notChosen': tells((said) => tell(everybody(said), 'honour.notChosen', said, { reason: said.reason })),
  'nomination.objected': tells((said) => tell(said.nominees, 'honour.objected', said)),
  'nomination.ruled': tells(ruled),
  'nomination.passed': tells(async (said) =>
    [...tell(everybody(said), 'honour.passed', said), ...await street(said, 'honour.toDecide')]),
  'nomination.appealed': tells((said) => street(said, 'honour.appealed')),
  'honour.decided': tells(decided),
  'honour.revocationProposed': tells((said) =>
    tell(said.nominees, 'honour.revocationProposed', said, { reason: said.reason })),
  'honour.withdrawn': tells(ended('honour.withdrawn')),
  'honour.kept': tells(ended('honour.kept')),
}
