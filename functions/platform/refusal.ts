import type { Refusal } from '../../shared/refusals.ts'

/** An expected no. Thrown anywhere below the pipeline, answered as a problem with its code and sentences. */
export class RefusalError extends Error {
  readonly code: Refusal
  readonly issues: { path: string; message: string }[] | undefined
  constructor(code: Refusal, issues?: { path: string; message: string }[]) {
    super(code)
    this.name = 'RefusalError'
    this.code = code
    this.issues = issues
  }
}

/** Refuse with `code`. */
export const refuse = (code: Refusal): never => { throw new RefusalError(code) }

/** Refuse with `code` unless the condition holds. */
export function must(condition: unknown, code: Refusal): asserts condition {
  if (!condition) throw new RefusalError(code)
}
