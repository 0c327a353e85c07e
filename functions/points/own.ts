import { loadActor } from '../platform/actor.ts'
import { listPage } from '../platform/list.ts'
import { type OpenMatter, type Own, behind, erasedName, ownList } from '../platform/own.ts'
import { type Application, ApplicationOf } from './earning/applications/items.ts'
import { type Deduction, DeductionOf } from './earning/deductions/items.ts'
import { Voucher, vouchersOf } from './redemption/items.ts'

const prefixed = (prefix: string) => (personId: string) => ({ partition: `person#${personId}`, prefix })

const vouchersPage = async (personId: string, cursor: string | undefined) => {
  const householdId = (await loadActor(personId))?.householdId
  if (!householdId) return { items: [] }
  const page = await listPage(Voucher, {
    partition: vouchersOf(householdId), index: true, newestFirst: true, cursor, limit: 100,
  })
  const items = page.items.filter((row) => row.personId === personId)
    .map((row) => ({ key: { pk: `voucher#${row.voucherId}`, sk: 'voucher' }, row }))
  return { ...page, items }
}

const open = async (personId: string): Promise<OpenMatter[]> => {
  const { items } = await vouchersPage(personId, undefined)
  return [{ step: 'vouchers', count: items.filter(({ row }) => row.state === 'open').length }]
}

export const pointsOwn: Own = {
  lists: [
    ownList<Application>({
      name: 'pointApplications',
      pages: behind<typeof ApplicationOf, Application>(ApplicationOf, prefixed('pointApplication#'),
        ({ applicationId }) => ({ pk: `pointApplication#${applicationId}`, sk: 'application' })),
      // Who rated or objected is known to those who decided, not to the applicant.
      view: ({ ratings, objections, ...application }) => ({
        ...application, ratings: ratings.map(({ points, reason }) => ({ points, reason })),
        objections: objections.map(({ outcome, answer }) => ({ outcome, answer })),
      }),
      erase: ({ personId, by }, erased) => ({
        text: '', ...(personId === erased ? { nameMasked: erasedName } : {}),
        ...(by === erased ? { byName: erasedName } : {}),
      }),
    }),
    ownList<Deduction>({
      name: 'pointDeductions',
      pages: behind<typeof DeductionOf, Deduction>(DeductionOf, prefixed('pointDeduction#'),
        ({ deductionId }) => ({ pk: `pointDeduction#${deductionId}`, sk: 'deduction' })),
      view: ({ toldTo: _, proposedBy: _by, secondedBy: _second, ...deduction }) => deduction,
      erase: ({ appeal }, erased) =>
        (appeal?.by === erased ? { appeal: { ...appeal, byName: erasedName, text: '' } } : {}),
    }),
    ownList<Voucher>({
      name: 'vouchers', pages: vouchersPage, view: ({ source: _, shards: _shards, ...voucher }) => voucher,
      // What another redeemed for one says so of both.
      erase: ({ onBehalfOf }) => (onBehalfOf ? { forName: erasedName } : { madeByName: erasedName }),
    }),
  ],
  open,
}
