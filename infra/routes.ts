import { contexts } from '../shared/contract/index.ts'

/** `POST /shifts/:shiftId/sign-ups` as API Gateway writes it: `POST /shifts/{shiftId}/sign-ups`. */
export const gatewayRoute = (call: string): string => call.replace(/:(\w+)/g, '{$1}')

/** What is no call of the contract: the page behind the QR code of a certificate, calendars, and what WeChat Pay tells. */
const pages: Record<string, string[]> = {
  papers: ['GET /certificates/check'], signUps: ['GET /calendar/{file}'], giving: ['POST /pay/notifications/{mchid}'],
}

/** The HTTP events of each function, from the contract: serverless.yml reads them from dist/routes.json. */
export const routes = (): Record<string, { httpApi: string }[]> =>
  Object.fromEntries(Object.entries(contexts).map(([name, calls]) =>
    [name, [...Object.keys(calls).map(gatewayRoute), ...pages[name] ?? []].map((httpApi) => ({ httpApi }))]))
