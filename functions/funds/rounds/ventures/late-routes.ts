import { ventures } from '../../../../shared/contract/rounds/ventures.ts'
import type { Request } from '../../../platform/commit.ts'
import type { Routes } from '../../../platform/http.ts'

type Late = (request: Request, input: never) => Promise<unknown>

/** What does it is loaded with the first of these calls: who votes, or looks at a match, does not wait for it. */
const late = (name: string): Late => async (request, input) => {
  const { ventureRoutes: routes } = await import('./routes.ts')
  return (routes as Record<string, Late>)[name]?.(request, input)
}

export const ventureRoutes = Object.fromEntries(Object.keys(ventures).map((name) =>
  [name, late(name)])) as unknown as Routes<typeof ventures>
