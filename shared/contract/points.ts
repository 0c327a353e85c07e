import { budgets } from './points/budgets.ts'
import { householdPoints } from './points/household.ts'
import { rules } from './points/rules.ts'
import { trials } from './points/trials.ts'

/** Point rules, budgets, and what a household has: the calls of the function `points`. */
export const points = { ...rules, ...trials, ...budgets, ...householdPoints }
