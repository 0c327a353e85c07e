import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { inChunks } from '../../../platform/in-chunks.ts'
import { everyRow, listPage } from '../../../platform/list.ts'
import { type OpenMatter, type OwnList, behind, erasedName, ownList } from '../../../platform/own.ts'
import { changesMade } from './find.ts'
import {
  AppliedVenture, CallPart, Venture, VentureCall, VenturePart, type VentureScore, appliedOf, callKey, callPartsOf,
  partsOf, scoreKey, ventureKey,
} from './items.ts'
import { contactOf } from './views.ts'

interface Said { by: string; byName: string }

const mine = <T extends Said>(list: readonly T[], personId: string) =>
  list.filter(({ by }) => by === personId).map(({ by: _, byName: __, ...rest }) => rest)
const mineOf = <T extends Said>(one: T | undefined, personId: string) => mine(one ? [one] : [], personId)[0]

/** The name of whoever did something, where it was the one who is erased. */
const unnamed = <T extends object>(one: T, personId: string, id: keyof T, name: keyof T): T =>
  (one[id] === personId ? { ...one, [name]: erasedName } : one)

const callView = (call: VentureCall, personId: string) => {
  const { callId, fundName, title, state, judgeIds, decision, objections, judgeChanges = [] } = call
  return {
    callId, fundName, title, state, drafted: call.by === personId, opened: call.openedBy === personId,
    judge: judgeIds.includes(personId), left: changesMade(call).some(({ leaves }) => leaves === personId),
    decided: mineOf(decision, personId),
    objections: mine(objections, personId).map(({ answeredBy: _, answeredByName: __, ...rest }) => rest),
    judgeChangesAsked: judgeChanges.filter((one) => one.by === personId).map(({ reason, at }) => ({ reason, at })),
    judgeChangesAnswered: judgeChanges.filter(({ answeredBy }) => answeredBy === personId)
      .map(({ agrees, answer, answeredAt }) => ({ agrees, answer, answeredAt })),
  }
}

/** How a call was decided stays (CF-20); names, what somebody objected with and why they left do not (PV-03). */
const eraseInCall = (call: VentureCall, personId: string) => {
  const { byName, openedByName, decision } =
    unnamed(unnamed(call, personId, 'by', 'byName'), personId, 'openedBy', 'openedByName')
  return {
    byName, ...(openedByName ? { openedByName } : {}),
    ...(decision ? { decision: unnamed(decision, personId, 'by', 'byName') } : {}),
    objections: call.objections.map((one) => ({
      ...unnamed(unnamed(one, personId, 'by', 'byName'), personId, 'answeredBy', 'answeredByName'),
      ...(one.by === personId ? { text: erasedName } : {}),
    })),
    ...(call.judgeChanges ? { judgeChanges: call.judgeChanges.map((one) => ({
      ...unnamed(unnamed(one, personId, 'by', 'byName'), personId, 'answeredBy', 'answeredByName'),
      ...(one.leaves === personId ? { reason: erasedName } : {}),
    })) } : {}),
  }
}

const ventureView = async (venture: Venture, personId: string) => {
  const { callId, ventureId, org, title, state, purpose, serves, plan, lines, sumFen, at, appeal } = venture
  const { screened, contract, reports, evaluations } = venture
  const asked = { org, purpose, serves, plan, lines, sumFen, at }
  const applied = { ...asked, ...await contactOf(venture), appeal: appeal?.text, reports: mine(reports, personId) }
  return {
    callId, ventureId, title, state, ...(venture.by === personId ? { applied } : {}),
    screened: mineOf(screened, personId), contract: mineOf(contract, personId),
    evaluations: mine(evaluations, personId),
    ...(appeal?.answeredBy === personId ? { appealAnswered: appeal.answer } : {}),
  }
}

/** Of who applied: whom to ask goes; of what won nothing, the words too. What the public paid for stays. */
const eraseApplied = ({ state, appeal, reports }: Venture) => ({
  byName: erasedName, contactSealed: undefined,
  ...(appeal ? { appeal: { ...appeal, text: erasedName } } : {}),
  reports: reports.map((one) => ({ ...one, byName: erasedName })),
  ...(['withdrawn', 'ineligible', 'lost', 'submitted', 'eligible'].includes(state)
    ? { title: erasedName, purpose: erasedName, serves: erasedName, plan: erasedName } : {}),
})

const eraseInVenture = (venture: Venture, personId: string) => {
  const own = venture.by === personId ? eraseApplied(venture) : {}
  const { screened, contract, evaluations, appeal } = { ...venture, ...own }
  return {
    ...own,
    ...(screened ? { screened: unnamed(screened, personId, 'by', 'byName') } : {}),
    ...(contract ? { contract: unnamed(contract, personId, 'by', 'byName') } : {}),
    ...(appeal ? { appeal: unnamed(appeal, personId, 'answeredBy', 'answeredByName') } : {}),
    evaluations: evaluations.map((one) => unnamed(one, personId, 'by', 'byName')),
  }
}

const partsIn = (personId: string) => ({ partition: partsOf(personId) })

export const ventureLists: OwnList[] = [
  ownList<VentureCall>({
    name: 'ventureCalls', view: callView, erase: eraseInCall,
    pages: behind<typeof CallPart, VentureCall>(CallPart, (personId) => ({ partition: callPartsOf(personId) }),
      callKey),
  }),
  ownList<Venture>({
    name: 'ventures', view: ventureView, erase: eraseInVenture,
    pages: behind<typeof VenturePart, Venture>(VenturePart, partsIn, ventureKey),
  }),
  ownList<VentureScore>({
    name: 'ventureScores', erase: () => ({ judgeName: erasedName }),
    view: ({ judgeId: _, judgeName: __, ...rest }) => rest,
    pages: behind<typeof VenturePart, VentureScore>(VenturePart, partsIn, ({ personId: judgeId, ...one }) =>
      scoreKey({ ...one, judgeId })),
  }),
]

const underWay = ['submitted', 'eligible', 'won', 'contract', 'running']

/** What somebody has applied with and is not through holds their leaving: somebody else has to see it through. */
export const openVentures = async (personId: string): Promise<OpenMatter[]> => {
  const applied = await everyRow((cursor) =>
    listPage(AppliedVenture, { partition: appliedOf(personId), cursor, limit: 100 }))
  const open = await inChunks(applied, async ({ callId, ventureId }) => {
    const { Item: venture } = await Venture.build(GetItemCommand).key({ callId, ventureId }).send()
    if (!venture || !underWay.includes(venture.state)) return false
    const { Item: call } = await VentureCall.build(GetItemCommand).key({ callId }).send()
    return call !== undefined && call.state !== 'cancelled'
  })
  const count = open.filter(Boolean).length
  return count > 0 ? [{ step: 'ventures', count, first: true }] : []
}
