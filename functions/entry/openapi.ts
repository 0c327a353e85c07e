import * as z from 'zod'
import type { Call } from '../../shared/contract/call.ts'
import { contract } from '../../shared/contract/index.ts'
import { type Refusal, refusals } from '../../shared/refusals.ts'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
  return json
}

// What the pipeline itself may refuse with, for every call.
const ofThePipeline: Refusal[] = ['input.invalid', 'input.notJson', 'input.tooLarge', 'busy', 'bug']
const ofIdentity: Refusal[] = ['identity.missing', 'identity.invalid', 'identity.expired', 'identity.replayed']

/** Every refusal that a call may answer with. */
export const refusalsOf = (method: string, { who, refusals: own }: Call): Refusal[] => [
  ...ofThePipeline, ...(who === 'anyone' ? [] : ofIdentity),
  ...(Array.isArray(who) ? ['registration.missing' as const, 'role.missing' as const] : []),
  ...(method === 'GET' ? [] : ['request.keyMissing' as const, 'request.reused' as const]), ...own,
]

const responsesOf = (method: string, call: Call): Json => {
  const byStatus = new Map<number, Refusal[]>()
  for (const code of refusalsOf(method, call)) {
    const { status } = refusals[code]
    byStatus.set(status, [...byStatus.get(status) ?? [], code])
  }
  const problems = [...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => [String(status), {
    description: [...new Set(codes)].map((code) => `\`${code}\` ${refusals[code].en}`).join('\n\n'),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }])
  const success = {
    description: call.title.en, content: { 'application/json': { schema: schemaOf(call.output(), 'output') } },
  }
  return { [method === 'GET' ? '200' : '201']: success, ...Object.fromEntries(problems) }
}

const parametersOf = (method: string, path: string, properties: Json, required: string[]): Json[] =>
  Object.entries(properties).flatMap(([name, schema]) => {
    const inPath = path.includes(`{${name}}`)
    if (!inPath && method !== 'GET') return []
    return [{ name, in: inPath ? 'path' : 'query', required: inPath || required.includes(name), schema }]
  })

const keyParameter = {
  name: 'idempotency-key', in: 'header', required: true,
  description: 'The request id that the caller made; sent again with every repeat of the same request.',
  schema: { type: 'string', pattern: '^[0-9A-HJKMNP-TV-Z]{26}$' },
}

const bodyOf = (path: string, schema: Json, properties: Json, required: string[]): Json => {
  const inBody = Object.entries(properties).filter(([name]) => !path.includes(`{${name}}`))
  const needed = required.filter((name) => inBody.some(([key]) => key === name))
  const body = { ...schema, properties: Object.fromEntries(inBody), ...(needed.length ? { required: needed } : {}) }
  if (needed.length === 0) delete (body as Json).required
  return { required: needed.length > 0, content: { 'application/json': { schema: body } } }
}

const operationOf = (method: string, path: string, call: Call): Json => {
  const schema = schemaOf(call.input(), 'input')
  const { properties = {}, required = [] } = schema as { properties?: Json; required?: string[] }
  const reads = method === 'GET'
  const who = typeof call.who === 'string' ? call.who : call.who.join(', ')
  return {
    operationId: `${method.toLowerCase()}${path.replace(/[^a-zA-Z]+(\w)/g, (_, letter: string) => letter.toUpperCase())
      .replace(/[^a-zA-Z]/g, '')}`,
    summary: call.title.en,
    description: `${call.title.zh}\n\nWho: ${who}`,
    security: call.who === 'anyone' ? [] : [{ session: [] }],
    parameters: [...parametersOf(method, path, properties, required), ...(reads ? [] : [keyParameter])],
    ...(reads ? {} : { requestBody: bodyOf(path, schema, properties, required) }),
    responses: responsesOf(method, call),
  }
}

const problem = {
  type: 'object', required: ['type', 'title', 'status', 'code', 'zh', 'en'],
  properties: {
    type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(refusals) },
    zh: { type: 'string', description: 'The sentence a person reads, in Chinese.' },
    en: { type: 'string', description: 'The same in English.' },
    issues: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    requestId: { type: 'string' },
  },
}

/** The whole contract as OpenAPI 3.1. */
export const openApi = (): Json => {
  const paths: Record<string, Json> = {}
  for (const [name, call] of Object.entries(contract) as [string, Call][]) {
    const [method = '', template = ''] = name.split(' ')
    const path = template.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(method, path, call) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Linli 邻里', version: '0.1.0', description: 'The API of Linli: every call, who may make it, every no.',
    },
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}
