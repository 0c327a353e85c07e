/** The two kinds of imports: the same way, by calls of their own. */
export const kinds = {
  records: {
    start: 'POST /record-imports', part: 'POST /record-imports/:importId/parts',
    complete: 'POST /record-imports/:importId/completion', list: 'GET /record-imports',
    decide: 'POST /record-imports/:importId/decision', reverse: 'POST /record-imports/:importId/reversal',
  },
  passbooks: {
    start: 'POST /passbook-imports', part: 'POST /passbook-imports/:importId/parts',
    complete: 'POST /passbook-imports/:importId/completion', list: 'GET /passbook-imports',
    decide: 'POST /passbook-imports/:importId/decision', reverse: 'POST /passbook-imports/:importId/reversal',
  },
} as const
export type Kind = keyof typeof kinds
