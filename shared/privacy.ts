/**
 * What a person can let others see besides a masked name (PEERS 1.16); nothing of it unless chosen. Neighbours: lists
 * of the street. Groups: one's household and teams. Sides: who helps or is helped. Leaders: of a shift I signed up for.
 */
export const showings = ['nameToNeighbours', 'nameToGroups', 'nameToSides', 'phoneToSides', 'phoneToLeaders'] as const
export type Showing = (typeof showings)[number]
