import * as z from 'zod'
import { shownNames } from '../../giving.ts'
import { enteredWays } from '../../incoming.ts'
import { fundStaffRoles } from '../../roles.ts'
import { attaching, calls, community, cursor, day, fileId, limit, page, text } from '../call.ts'
import { campaignId, fen, fundId } from '../funds/forms.ts'
import { askedEntry, donor, giftId, keptEntry, reference } from './forms.ts'

const which = { community, giftId }
const photos = z.array(fileId).max(6)
const agrees = ['entry.unknown', 'entry.state', 'fund.closed'] as const

/** Gifts in cash and by bank: entered by one, agreed to by the donor or seconded by another (PEERS 5.2, 5.3; CF-18). */
export const entries = calls({
  'GET /me/gift-entries': {
    title: { zh: '等我确认的捐款', en: 'Gifts that staff entered as mine, newest first' },
    who: 'signedIn',
    input: () => z.strictObject({ cursor, limit }),
    output: () => page(askedEntry()),
    refusals: [],
  },
  'POST /me/gift-entries/:giftId/answers': {
    title: { zh: '是我捐的，金额对 / 不对', en: 'Yes, that was me and that sum; or no, with a word' },
    who: 'signedIn',
    input: () => z.strictObject({ giftId, agrees: z.boolean(), word: text(200).optional() }),
    output: askedEntry,
    refusals: [...agrees, 'entry.word'],
  },
  'GET /fund-work/funds/:fundId/gift-entries': {
    title: { zh: '登记的现金和转账捐款', en: 'Gifts in cash and by bank that were entered for a fund; disputed and waiting ones first' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, fundId, cursor, limit }),
    output: () => page(keptEntry()),
    refusals: ['role.scope', 'fund.unknown'],
  },
  'POST /fund-work/funds/:fundId/gift-entries': {
    title: { zh: '登记一笔现金或转账捐款', en: 'Enter a gift in cash or by bank; it counts when it is agreed or seconded' },
    who: ['fundOfficer'],
    input: () => z.strictObject({
      community, fundId, campaignId: campaignId.optional(), way: z.enum(enteredWays), amountFen: fen, receivedOn: day, reference, donor,
      shownName: z.enum(shownNames), showsSum: z.boolean(), photos,
      /** Of a large gift: who gives, by identity number, and where the money comes from (CF-18). */
      origin: z.strictObject({ idNumber: z.string().trim().toUpperCase().regex(/^\d{17}[\dX]$/), source: text(200) }).optional(),
    }),
    output: keptEntry,
    refusals: [
      'role.scope', 'fund.unknown', 'fund.closed', 'campaign.unknown', 'campaign.state', 'entry.way', 'entry.day', 'entry.slip', 'entry.own',
      'entry.reference', 'person.unknown', 'gift.tooYoung', 'gift.guardian', 'gift.source', 'gift.idNumber', ...attaching,
    ],
  },
  'POST /fund-work/gift-entries/:giftId/seconding': {
    title: { zh: '复核登记的捐款', en: 'A second person confirms: with the paper that the donor signed, or of money that nobody’s name is on' },
    who: ['fundOfficer', 'fundApprover'],
    input: () => z.strictObject({ ...which, papers: photos }),
    output: keptEntry,
    refusals: ['role.scope', ...agrees, 'approval.self', 'conflict.close', 'entry.paper', ...attaching],
  },
  'POST /fund-work/gift-entries/:giftId/withdrawal': {
    title: { zh: '撤回登错的捐款', en: 'Withdraw an entry that does not count yet, with the reason' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...which, reason: text(200) }),
    output: keptEntry,
    refusals: ['role.scope', 'entry.unknown', 'entry.state'],
  },
})
