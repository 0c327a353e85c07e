import { gatewayEvent } from '../../infra/local/gateway.ts'
import { handler } from '../../functions/entry/http/open-books.ts'

interface Answer { statusCode: number; headers: Record<string, string>; body: string }

/** A page or a file of the open books as a browser gets it, without any identity. */
export const openPage = async (
  kind: 'funds' | 'campaigns' | 'charities', id: string, what: 'page' | 'books.csv' | '360giving.json' | '' = 'page',
  headers: Record<string, string> = {},
): Promise<Answer> => {
  const name = { funds: 'fundId', campaigns: 'campaignId', charities: 'charityId' }[kind]
  const end = what ? `/${what}` : ''
  const event = gatewayEvent({
    method: 'GET', path: `/open/${kind}/${id}${end}`, query: '', headers: { host: 'localhost', ...headers },
    body: Buffer.alloc(0), sourceIp: '127.0.0.1', protocol: 'HTTP/1.1',
  }, { key: `GET /open/${kind}/{${name}}${end}` }, { [name]: id }, Date.now())
  return await handler(event, {}) as Answer
}
