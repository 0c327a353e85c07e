import { audit, identity, ledger, points, timebank, volunteering } from '../shared/contract/index.ts'

/** `POST /shifts/:shiftId/sign-ups` as API Gateway writes it: `POST /shifts/{shiftId}/sign-ups`. */
export const gatewayRoute = (call: string): string => call.replace(/:(\w+)/g, '{$1}')

/** The HTTP events of each function, from the contract: serverless.yml reads them from dist/routes.json. */
export const routes = (): Record<string, { httpApi: string }[]> =>
  Object.fromEntries(Object.entries({ identity, volunteering, ledger, audit, points, timebank }).map(([name, calls]) =>
    [name, Object.keys(calls).map((call) => ({ httpApi: gatewayRoute(call) }))]))
