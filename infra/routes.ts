import { contexts } from '../shared/contract/index.ts'

/** `POST /shifts/:shiftId/sign-ups` as API Gateway writes it: `POST /shifts/{shiftId}/sign-ups`. */
export const gatewayRoute = (call: string): string => call.replace(/:(\w+)/g, '{$1}')

/** What is no call of the contract: pages and files that whoever has the address reads, and what WeChat Pay tells. */
export const pages: Record<string, string[]> = {
  papers: ['GET /certificates/check'],
  signUps: ['GET /calendar/{file}'],
  giving: ['POST /pay/notifications/{mchid}'],
  openBooks: [
    'GET /open/funds/{fundId}/page', 'GET /open/funds/{fundId}/books.csv', 'GET /open/funds/{fundId}/360giving.json',
    'GET /open/campaigns/{campaignId}/page', 'GET /open/campaigns/{campaignId}/books.csv',
    'GET /open/charities/{charityId}/page',
  ],
}

/** The HTTP events of each function, from the contract: serverless.yml reads them from dist/routes.json. */
export const routes = (): Record<string, { httpApi: string }[]> =>
  Object.fromEntries(Object.entries(contexts).map(([name, calls]) =>
    [name, [...Object.keys(calls).map(gatewayRoute), ...pages[name] ?? []].map((httpApi) => ({ httpApi }))]))
