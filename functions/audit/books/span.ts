/** What of the books an export takes: a community, from a moment (or the beginning: empty) to a moment. */
export interface Span {
  community: string
  since: string
  until: string
  /** From the beginning to now, so that balances at its end are the accounts' own. */
  whole: boolean
}
