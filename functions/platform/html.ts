const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as it may stand in a page or in an attribute of it. */
export const html = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)

/** A page without scripts, in no frame, that loads nothing and tells nobody where its reader came from. */
export const pageGuards = {
  'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
}
