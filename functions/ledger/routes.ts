import type { ledger } from '../../shared/contract/ledger.ts'
import type { Routes } from '../platform/http.ts'
import { seeMyAccounts, seePastBalance, seeStatement } from './see-accounts.ts'
import { explainAccount } from './why.ts'

export const routes: Routes<typeof ledger> = {
  'GET /me/accounts': seeMyAccounts,
  'GET /accounts/:account/statement': seeStatement,
  'GET /accounts/:account/explanation': explainAccount,
  'GET /accounts/:account/balance': seePastBalance,
}
