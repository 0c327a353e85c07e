/** The id under which a form's content was last sent. */
export interface SentAs {
  requestId: string
  content: string
}

/** The same content goes out under the same id again, so that it is done once; changed content is a new request. */
export const sendAs = (last: SentAs | undefined, content: unknown, newId: () => string): SentAs => {
  const text = JSON.stringify(content)
  return last?.content === text ? last : { requestId: newId(), content: text }
}
