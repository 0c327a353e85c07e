/** Why a call to WeChat Pay came to no answer that counts. */
export type PayErrorKind =
  /** WeChat said no, with a code of its own: nothing was done. */
  | 'refused'
  /** No answer, or WeChat's own trouble: it may have been done. Ask (query, queryRefund), or send the same again. */
  | 'unknown'
  /** It does not come from WeChat: nothing in it counts. After a call, as with `unknown`, ask again. */
  | 'forged'

/** `code` is WeChat's (`ORDER_NOT_EXIST`, `NOT_ENOUGH`, `FREQUENCY_LIMITED` …), '' where it gave none. */
export class PayError extends Error {
  readonly kind: PayErrorKind
  readonly code: string
  constructor(kind: PayErrorKind, message: string, code = '') {
    super(message)
    this.name = 'PayError'
    this.kind = kind
    this.code = code
  }
}

/** Whether WeChat refused, with one of these codes if any are named. */
export const isRefused = (error: unknown, ...codes: string[]): error is PayError =>
  error instanceof PayError && error.kind === 'refused' && (codes.length === 0 || codes.includes(error.code))
