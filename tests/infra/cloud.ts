import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import type { CallName, Input, Output } from '../../shared/contract/index.ts'
import { type Packaged, packageFunctions } from '../../infra/artefacts.ts'
import type { LocalServer } from '../../infra/local/server.ts'
import { gatewayRoute, routes } from '../../infra/routes.ts'
import { startObjectStore } from '../../infra/local/store/server.ts'
import { type Gate, mayUseObject, sealed, startGate } from './gate.ts'
import { httpEvent, recorded } from './http-event.ts'
import { type Installation, startInstallation } from './installation.ts'
import { type Lambda, startLambda } from './lambda.ts'
import { statementsOf } from './roles.ts'

interface HttpAnswer { statusCode: number; headers: Record<string, string>; body: string }
type Image = Record<string, AttributeValue>

/** Everything that was packaged, each function in its own process behind its own role. */
export interface Cloud {
  installation: Installation
  packaged: Packaged[]
  lambda: (name: string) => Promise<Lambda>
  /** Make a call as a resident of WeChat does, through the bridge; throws what is not a success. */
  call: <C extends CallName>(openId: string, call: C, input: Input<C>) => Promise<Output<C>>
  http: (event: { routeKey: string }) => Promise<HttpAnswer>
  /** The stream's records of all events so far. */
  stream: () => Promise<{ Records: object[] }>
  refused: () => string[]
  stop: () => Promise<void>
}

const functionOf = (routeKey: string): string => {
  const route = gatewayRoute(routeKey)
  return Object.entries(routes()).find(([, list]) => list.some(({ httpApi }) => httpApi === route))?.[0] ?? 'docs'
}

const recordOf = (image: Image, index: number): object => {
  const { Records: [base] } = recorded('stream') as unknown as { Records: [{ dynamodb: object }] }
  const SequenceNumber = String(index + 1).padStart(25, '0')
  return {
    ...base, eventID: SequenceNumber,
    dynamodb: { ...base.dynamodb, Keys: { id: image.id }, NewImage: image, SequenceNumber },
  }
}

const recordsIn = async ({ database, environment }: Installation): Promise<{ Records: object[] }> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint: database.endpoint, region: 'local', credentials })
  const { Items = [] } = await client.send(new ScanCommand({ TableName: environment.LINLI_TABLE_EVENTS }))
  return { Records: Items.map(recordOf) }
}

// As Lambda sets it: credentials and region, no endpoint of our own, and the key set sealed. That the services are
// found on this machine is the SDK's own setting.
const role = { accessKeyId: 'ASIATEST', secretAccessKey: 'secret', sessionToken: 'token' }
const inTheCloud = ({ environment }: Installation, gate: Gate, filesUrl: string): Record<string, string> => {
  const { LINLI_DYNAMODB_ENDPOINT: _, LINLI_KEYS_FILE: keysFile = '', ...rest } = environment
  return {
    ...rest, LINLI_KEYS_CIPHERTEXT: sealed(readFileSync(keysFile, 'utf8')),
    AWS_ACCESS_KEY_ID: role.accessKeyId, AWS_SECRET_ACCESS_KEY: role.secretAccessKey, AWS_SESSION_TOKEN: role.sessionToken,
    LINLI_FILES_URL: filesUrl, LINLI_FILES_REGION: 'cn-north-1',
    AWS_ENDPOINT_URL_DYNAMODB: gate.endpoint, AWS_ENDPOINT_URL_KMS: gate.endpoint,
  }
}

const refuseObject = (gate: Gate, action: string, key: string): false => {
  gate.refused.push(`${action} ${key}`)
  return false
}

export const startCloud = async (): Promise<Cloud> => {
  const installation = await startInstallation()
  const artefacts = join(installation.folder, 'functions')
  const packaged = await packageFunctions(artefacts)
  const gates: Gate[] = []
  const stores: LocalServer[] = []
  const running = new Map<string, Promise<Lambda>>()
  const start = async (name: string): Promise<Lambda> => {
    const statements = statementsOf(name)
    const gate = await startGate(installation.database.endpoint, statements)
    gates.push(gate)
    const store = await startObjectStore({
      folder: join(installation.folder, 'files'), keys: () => [role],
      allows: (action, key) => mayUseObject(statements, action, key) || refuseObject(gate, action, key),
    })
    stores.push(store)
    return startLambda(name, artefacts, inTheCloud(installation, gate, store.url))
  }
  const lambda = (name: string): Promise<Lambda> => {
    const one = running.get(name) ?? start(name)
    running.set(name, one)
    return one
  }
  const http = async (event: { routeKey: string }): Promise<HttpAnswer> => {
    const { answer, error } = await (await lambda(functionOf(event.routeKey))).invoke(event)
    if (error) throw new Error(`${error.errorType}: ${error.errorMessage}`)
    return answer as HttpAnswer
  }
  return {
    installation, packaged, lambda, http,
    call: async (openId, call, input) => {
      const signedBy = { key: installation.bridgeKey, openId }
      const { statusCode, body } = await http(httpEvent(call, input as Record<string, unknown>, { signedBy }))
      if (statusCode >= 400) throw new Error(`${call}: ${statusCode} ${body}`)
      return JSON.parse(body) as never
    },
    stream: () => recordsIn(installation),
    refused: () => gates.flatMap(({ refused }) => refused),
    stop: async () => {
      for (const one of running.values()) (await one).stop()
      for (const gate of gates) gate.close()
      for (const store of stores) await store.stop()
      await installation.stop()
    },
  }
}
