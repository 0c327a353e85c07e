import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

type Condition = Record<string, { 'dynamodb:LeadingKeys': string[] }>
export interface Statement { Action: string | string[]; Resource: unknown; Condition?: Condition }

/** One thing that a request does: the action, the table (or index) and the partition key, if it names one. */
interface Deed { action: string; resource: string; leadingKey?: string | undefined }

interface Item { TableName: string; Key?: Record<string, { S?: string }>; Item?: Record<string, { S?: string }> }
interface Body extends Item { IndexName?: string; TransactItems?: Record<string, Item>[]; RequestItems?: object }

const keyOf = ({ Key, Item: item }: Item): string | undefined => {
  const given = Key ?? item ?? {}
  return (given.pk ?? given.id ?? given.account)?.S
}
const parts: Record<string, string> = {
  Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', ConditionCheck: 'ConditionCheckItem', Get: 'GetItem',
}

const deedsOf = (operation: string, body: Body): Deed[] => {
  if (body.TransactItems) {
    return body.TransactItems.flatMap((one) => Object.entries(one)).map(([part, item]) =>
      ({ action: `dynamodb:${parts[part]}`, resource: item.TableName, leadingKey: keyOf(item) }))
  }
  if (body.RequestItems) {
    return Object.keys(body.RequestItems).map((table) => ({ action: `dynamodb:${operation}`, resource: table }))
  }
  const resource = body.IndexName ? `${body.TableName}/index/${body.IndexName}` : body.TableName
  return [{ action: `dynamodb:${operation}`, resource, leadingKey: keyOf(body) }]
}

// `{ 'Fn::GetAtt': ['RecordsTable', 'Arn'] }` and `${RecordsTable.Arn}/index/lists` both come down to `records…`.
const resourceTail = (resource: unknown): string[] =>
  [...JSON.stringify(resource).matchAll(/(\w+)Table(?:","Arn|\.Arn\})([\w/]*)/g)]
    .map(([, table = '', index = '']) => `${table.toLowerCase()}${index}`)

const matches = (pattern: string, value: string): boolean =>
  pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : pattern === value

const allows = ({ Action, Resource, Condition }: Statement, { action, resource, leadingKey }: Deed): boolean => {
  const keys = Condition && Object.values(Condition)[0]?.['dynamodb:LeadingKeys']
  return [Action].flat().includes(action)
    && (resource === 'keys' || resourceTail(Resource).some((tail) => resource.endsWith(`-${tail}`)))
    && (!keys || keys.some((pattern) => matches(pattern, leadingKey ?? '')))
}

export interface Gate {
  endpoint: string
  /** What was refused, as `action resource key`. */
  refused: string[]
  close: () => void
}

const refuse = (response: ServerResponse, deed: Deed): void => {
  const type = 'com.amazon.coral.service#AccessDeniedException'
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
    .end(JSON.stringify({ __type: type, Message: `not authorized to perform ${deed.action} on ${deed.resource}` }))
}

// What KMS does for the key set: `sealed` stands for what only the key opens.
export const sealed = (text: string): string => Buffer.from(`sealed ${text}`).toString('base64')
const unsealed = ({ CiphertextBlob = '' }: { CiphertextBlob?: string }): string =>
  Buffer.from(Buffer.from(CiphertextBlob, 'base64').toString().replace(/^sealed /, '')).toString('base64')

const keyIn = (resource: unknown): string[] =>
  [...JSON.stringify(resource).matchAll(/\$\{FilesBucket\.Arn\}\/([^"]+)/g)].map(([, key = '']) => key)

/** Whether a role may do something with an object of the store of files, such as `s3:PutObject` with `raw/fil_…`. */
export const mayUseObject = (statements: Statement[], action: string, key: string): boolean =>
  statements.some(({ Action, Resource }) => [Action].flat().includes(action) && keyIn(Resource).some((pattern) => matches(pattern, key)))

/**
 * DynamoDB and KMS behind a role: every request is held against its statements first, as IAM does in the cloud.
 * @param database where DynamoDB really is
 */
export const startGate = async (database: string, statements: Statement[]): Promise<Gate> => {
  const refused: string[] = []
  const wrongIn = (service: string, operation: string, body: Body): Deed | undefined => {
    const deeds = service === 'TrentService'
      ? [{ action: `kms:${operation}`, resource: 'keys' }] : deedsOf(operation, body)
    return deeds.find((deed) => !statements.some((statement) => allows(statement, deed)))
  }
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request)
    const [service = '', operation = ''] = String(request.headers['x-amz-target']).split('.')
    const wrong = wrongIn(service, operation, JSON.parse(body) as Body)
    if (wrong) {
      refused.push(`${wrong.action} ${wrong.resource} ${wrong.leadingKey}`)
      return refuse(response, wrong)
    }
    if (service === 'TrentService') {
      response.end(JSON.stringify({ Plaintext: unsealed(JSON.parse(body)) }))
      return
    }
    const { host: _, connection: __, ...headers } = request.headers
    const answer = await fetch(database, { method: 'POST', headers: headers as Record<string, string>, body })
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(await answer.text())
  }
  const server = createServer((request, response) => void pass(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, refused,
    close: () => { server.closeAllConnections(); server.close() },
  }
}
