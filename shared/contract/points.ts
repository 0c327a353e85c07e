import { rules } from './points/rules.ts'

/** Point rules, budgets, and what a household has: the calls of the function `points`. */
export const points = { ...rules }
