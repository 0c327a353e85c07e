/**
 * Who did something and in whose name, wherever an act shows both (PEERS 1.7); by masked names, or by whole ones where
 * the reader sees those anyway.
 */
export const actedFor = (name: string, forName: string | undefined): { zh: string; en: string } =>
  (forName === undefined ? { zh: name, en: name } : { zh: `${name} 代 ${forName}`, en: `${name} for ${forName}` })

/** Who asks for something, and who asks in their name. */
export const askedBy = ({ requesterName, operatorName }: { requesterName: string; operatorName?: string | undefined }) =>
  (operatorName === undefined ? actedFor(requesterName, undefined) : actedFor(operatorName, requesterName))
