import { RefusalError } from '../platform/refusal.ts'
import { StaleError } from '../platform/retry.ts'

/** For `catch`: an escrow that is empty already was emptied since its document was read, so read that again. */
export const readAgainWhereEmpty = (error: unknown): never => {
  throw error instanceof RefusalError && error.code === 'balance.short' ? new StaleError() : error
}
