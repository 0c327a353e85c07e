import type { ledger } from '../../shared/contract/ledger.ts'
import type { Routes } from '../platform/http.ts'
import { markAccount } from './mark-account.ts'
import { seeAccount } from './see-account.ts'
import { seeMyAccounts, seePastBalance, seeStatement } from './see-accounts.ts'
import { explainAccount } from './why.ts'

export const routes: Routes<typeof ledger> = {
  'GET /me/accounts': seeMyAccounts,
  'GET /accounts/:account': seeAccount,
  'POST /accounts/:account/states': markAccount,
  'GET /accounts/:account/statement': seeStatement,
  'GET /accounts/:account/explanation': explainAccount,
  'GET /accounts/:account/balance': seePastBalance,
}
