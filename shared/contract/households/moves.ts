import * as z from 'zod'
import { workerRoles } from '../../roles.ts'
import { calls, community, cursor, householdId, limit, moment, once, page, personId, text } from '../call.ts'
import { deedView, householdView, moveId, moveView, sharesView } from './views.ts'

const code = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)
const people = z.array(personId).min(1).max(12)
const readers = [...workerRoles, 'auditor'] as const
const planned = [
  'household.unknown', 'household.merged', 'household.notMember', 'household.already', 'household.elsewhere', 'household.full',
  'household.guardian', 'person.unknown', 'person.left', 'person.minor', 'move.everybody', 'move.head', 'move.childrenAlone',
  'move.same',
] as const
const ledger = ['account.frozen', 'account.closed'] as const

const summary = once(() => z.strictObject({
  id: householdId, name: z.string(), headName: z.string(), members: z.int(), waiting: z.int(),
  /** Nobody of age is left to be the head: the desk names one, or moves the children. */
  headless: z.boolean(), mergedInto: householdId.optional(), endedAt: moment.optional(),
}))

/** Split, merge, and what the desk does with households (PEERS 1.3, 1.4). */
export const moves = calls({
  'POST /me/household-moves': {
    title: { zh: '提出分户或并户', en: 'Ask to split off, or to go into another household, with a share of the points' },
    who: ['resident'],
    input: () => z.strictObject({
      personIds: people,
      /** The new household's name and head, or the invitation code of the one to go to. */
      name: text(20).optional(), headId: personId.optional(), code: code.optional(),
    }),
    output: moveView,
    refusals: ['invitation.unknown', 'move.notYours', ...planned, ...ledger],
  },
  'GET /me/household-moves': {
    title: { zh: '和我有关、等人同意的分户并户', en: 'Splits and mergers that wait and concern me' },
    who: ['resident'],
    input: () => z.strictObject({}),
    output: () => z.strictObject({ items: z.array(moveView()) }),
    refusals: [],
  },
  'POST /household-moves/:moveId/agreement': {
    title: { zh: '同意分户或并户', en: 'Agree; with the last yes it is done, points and all' },
    who: ['resident'],
    input: () => z.strictObject({ moveId, points: z.int().min(0) }),
    output: moveView,
    refusals: ['move.unknown', 'move.done', 'move.notYours', 'move.agreed', 'move.changed', ...planned, ...ledger],
  },
  'POST /household-moves/:moveId/refusal': {
    title: { zh: '不同意，或撤回', en: 'Say no, or take it back' },
    who: ['resident'],
    input: () => z.strictObject({ moveId }),
    output: () => z.strictObject({ refusedAt: moment }),
    refusals: ['move.unknown', 'move.done', 'move.notYours'],
  },
  'GET /households': {
    title: { zh: '社区的家庭（脱敏）', en: 'The households of a community, masked' },
    who: readers,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(summary()),
    refusals: ['role.scope'],
  },
  'GET /households/:householdId': {
    title: { zh: '一个家庭：成员、历任户主、积分和经过', en: 'A household: members, heads, points and what happened' },
    who: readers,
    input: () => z.strictObject({ householdId, community }),
    output: () => z.strictObject({
      household: householdView(), shares: sharesView(), deeds: z.array(deedView()), mergedInto: householdId.optional(),
      endedAt: moment.optional(),
    }),
    refusals: ['role.scope', 'household.unknown'],
  },
  'GET /desk/household-moves': {
    title: { zh: '等待复核的家庭事项', en: 'What was taken down about households and waits for a second worker' },
    who: workerRoles,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(moveView()),
    refusals: ['role.scope'],
  },
  'POST /desk/household-moves': {
    title: { zh: '在服务台代办家庭事项（须第二人复核）', en: 'Found, join, split, merge or name a head at the desk; a second worker confirms' },
    who: workerRoles,
    input: () => z.strictObject({
      community, personIds: z.array(personId).max(12), fromId: householdId.optional(), toId: householdId.optional(),
      name: text(20).optional(), headId: personId.optional(), note: text(200),
    }),
    output: moveView,
    refusals: ['role.scope', 'conflict.close', ...planned],
  },
  'POST /desk/household-moves/:moveId/seconding': {
    title: { zh: '复核通过家庭事项', en: 'Confirm as the second worker; it is done' },
    who: workerRoles,
    input: () => z.strictObject({ moveId, community, points: z.int().min(0) }),
    output: moveView,
    refusals: ['role.scope', 'conflict.close', 'second.self', 'move.unknown', 'move.done', 'move.changed', ...planned, ...ledger],
  },
  'POST /desk/household-moves/:moveId/rejection': {
    title: { zh: '家庭事项复核不通过', en: 'Turn it down, with a reason' },
    who: workerRoles,
    input: () => z.strictObject({ moveId, community, reason: text(200) }),
    output: () => z.strictObject({ refusedAt: moment }),
    refusals: ['role.scope', 'move.unknown', 'move.done'],
  },
})
