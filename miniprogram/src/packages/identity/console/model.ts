/** The ticket in the text of a console's code: `linli:console:<ticket>`. */
export const ticketIn = (text: string): string | undefined =>
  /^linli:console:([A-Za-z0-9_-]{22})$/.exec(text.trim())?.[1]
