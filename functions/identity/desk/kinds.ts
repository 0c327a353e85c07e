import type { Request, Write } from '../../platform/commit.ts'
import type { Mark } from '../../ledger/plan.ts'
import { type MandateInput, planMandate } from '../mandates/grant-mandate.ts'
import { type CareDetail, planCare } from './care.ts'
import type { DeskKind } from './items.ts'
import { type LeavingDetail, freezing, mustNameKin, planLeaving, planReturning, unfreezing } from './leaving.ts'
import { planErasure } from '../records/erasure.ts'
import type { Subject } from './subject.ts'

/** What was asked for, as it is sealed in the act. */
export interface Detail {
  note: string
  mandate?: MandateInput
  care?: CareDetail
  leaving?: LeavingDetail
  /** Which record stays. */
  merging?: { keepId: string }
}

/** What the act does when it is seconded. */
export interface Planned { type: string; data: Record<string, unknown>; writes: Write[]; marks?: Mark[] }

/** Who took it down and who confirms it. While it is only being asked for, both are the same. */
export interface Workers { askedBy: string; secondedBy: string }

type Plan = (request: Request, subject: Subject, detail: Detail, workers: Workers) => Promise<Planned>

const part = <T>(detail: T | undefined): T => {
  if (detail === undefined) throw new Error('The act lacks its detail.')
  return detail
}

/** Merging asks every context, and is seconded by a call of its own. */
export type PlainKind = Exclude<DeskKind, 'merging'>

const plans: Record<PlainKind, Plan> = {
  mandate: async (request, subject, { mandate, note }, { askedBy, secondedBy }) => {
    const by = { grantedBy: askedBy, secondedBy, note }
    const { writes, data } = await planMandate(request, subject, part(mandate), by)
    return { type: 'mandate.granted', data, writes }
  },
  care: async (request, subject, { care }, { askedBy }) => ({
    type: 'care.certified', data: {}, writes: await planCare(request, subject, part(care), askedBy),
  }),
  leaving: async (request, subject, { leaving }) => {
    const { why, kinIds } = part(leaving)
    mustNameKin(subject, kinIds)
    return {
      type: 'person.left', data: { why, kinIds, nameMasked: subject.person.nameMasked },
      writes: await planLeaving(request, subject, { why }),
      marks: await freezing(subject.id),
    }
  },
  erasure: async (request, subject) => ({
    type: 'person.erasureAsked', data: {}, writes: await planErasure(request, subject),
  }),
  returning: async (_request, subject) => ({
    type: 'person.returned', data: {}, writes: await planReturning(subject),
    marks: await unfreezing(subject.id),
  }),
}

/** The writes of an act as things stand now; refuses where it may not be done. */
export const planAct = (
  kind: PlainKind, request: Request, subject: Subject, detail: Detail, workers: Workers,
): Promise<Planned> => plans[kind](request, subject, detail, workers)
