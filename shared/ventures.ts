/** How far a call for projects has come; whether applications or scores are taken, its days say. */
export const ventureCallStates = ['draft', 'open', 'judging', 'notice', 'decided', 'cancelled'] as const
export type VentureCallState = (typeof ventureCallStates)[number]

export const venturePhases = [
  'draft', 'taking', 'screening', 'judging', 'deciding', 'notice', 'decided', 'cancelled',
] as const
export type VenturePhase = (typeof venturePhases)[number]

/**
 * How far an application has come. Once it has won: its contract is entered, agreed to, and it runs until its final
 * evaluation; or it fails; or it is given up before any money has gone out.
 */
export const ventureStates = [
  'submitted', 'eligible', 'ineligible', 'withdrawn', 'won', 'lost', 'contract', 'running', 'done', 'failed', 'dropped',
] as const
export type VentureState = (typeof ventureStates)[number]

export const ventureOrgKinds = ['organisation', 'team'] as const
export const ventureStages = ['midTerm', 'final'] as const
export type VentureStage = (typeof ventureStages)[number]
/** `mend`: to be put right by a day and reported anew. */
export const ventureOutcomes = ['passed', 'mend', 'failed'] as const
export type VentureOutcome = (typeof ventureOutcomes)[number]

/** The fewest judges, an odd number, and the fewest scores that decide on an application. */
export const fewestJudges = 3
export const mostJudges = 11
/** From so many scores on, the highest and the lowest do not count. */
export const trimmedFrom = 5
/** What a project has at the least and at the most (DOMAIN 6): so much that each share of it is something. */
export const [leastGrantFen, mostGrantFen] = [10_000, 3_000_000]
/** So long after it was told that it is not eligible an applicant may object. */
export const appealDays = 3

/** Hundredths of a point as they are shown: 8733 is 87.33. */
export const pointsText = (score: number): string => (score / 100).toFixed(2)

interface Reported { state: VentureState; reports: readonly unknown[]; results: readonly unknown[] }
/** Whether a report waits to be evaluated, as an application is shown: each evaluation is of one report. */
export const reportWaits = ({ state, reports, results }: Reported): boolean => state === 'running' && reports.length > results.length
