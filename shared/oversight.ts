/** What the law wants to be told of a campaign next (CF-09): how it goes, all of it after its end, or its project. */
export const disclosureKinds = ['emergency', 'periodic', 'full', 'project'] as const
export type DisclosureKind = (typeof disclosureKinds)[number]

/** How far an update has come: it waits for a second person, everybody reads it, or it went back. */
export const disclosureStates = ['waiting', 'published', 'refused'] as const
export type DisclosureState = (typeof disclosureStates)[number]
