import { type Own, behind, ownList, rowsOf } from '../../platform/own.ts'
import { Given, givenBy } from '../giving/items.ts'
import { agreementView } from './agreements/find.ts'
import { type Agreement, agreementKey } from './agreements/items.ts'
import { type Receipt, receiptKey } from './receipts/items.ts'
import { receiptView } from './receipts/views.ts'
import { GivingReminder, remindersOf } from './reminders/items.ts'
import { reminderView } from './reminders/keep.ts'

const where = (personId: string) => ({ partition: givenBy(personId) })

/** Numbers of receipts and what was agreed stay with the gift; in whose name they are goes with whoever is erased. */
export const donorsOwn: Own = {
  lists: [
    ownList<Receipt>({
      name: 'receipts', pages: behind<typeof Given, Receipt>(Given, where, ({ giftId }) => receiptKey(giftId)),
      view: async (receipt) => ({ giftId: receipt.giftId, title: receipt.title, ...await receiptView(receipt) }),
      erase: ({ payerSealed }) => (payerSealed ? { payerSealed: undefined } : {}),
    }),
    ownList<GivingReminder>({
      name: 'givingReminders', pages: rowsOf(GivingReminder, (personId) => ({ partition: remindersOf(personId) })),
      view: reminderView, erase: 'row',
    }),
    ownList<Agreement>({
      name: 'agreements', pages: behind<typeof Given, Agreement>(Given, where, ({ giftId }) => agreementKey(giftId)),
      view: agreementView,
      erase: ({ donorSealed }) => (donorSealed ? { donorSealed: undefined } : {}),
    }),
  ],
  open: async () => [],
}
