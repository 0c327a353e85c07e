import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { routes as contractRoutes } from '../routes.ts'
import { type HttpFunction, type Route, route } from './gateway.ts'

export type StreamFunction = (event: DynamoDBStreamEvent, context: object) => Promise<DynamoDBBatchResponse>
export type ScheduleFunction = (input: object, context: object) => Promise<unknown>
export interface Schedule { rate: string; input: object; function: ScheduleFunction }

/** The functions of serverless.yml, sorted by what calls them. */
export interface Functions { routes: Route[]; stream: StreamFunction; schedules: Schedule[] }

type Trigger = { httpApi: string } | { stream: object } | { schedule: { rate: string; input: object } }
interface Declared { functions: Record<string, { handler: string; events: string | Trigger[] }> }
type Loaded = { name: string; handler: (event: never, context: object) => Promise<unknown>; triggers: Trigger[] }

const root = new URL('../../', import.meta.url)

const load = async (): Promise<Loaded[]> => {
  const { functions } = parse(readFileSync(new URL('serverless.yml', root), 'utf8')) as Declared
  // `${file(dist/routes.json):identity}`: packaging writes that file from the contract, and so does this.
  const fromContract = contractRoutes()
  return Promise.all(Object.entries(functions).map(async ([name, { handler, events }]) => {
    const [module = '', exported = ''] = handler.split('.')
    const loaded = await import(new URL(`${module}.ts`, root).href) as Record<string, Loaded['handler']>
    const found = loaded[exported]
    if (!found) throw new Error(`${module}.ts exports no ${exported}, which serverless.yml names.`)
    return { name, handler: found, triggers: typeof events === 'string' ? fromContract[name] ?? [] : events }
  }))
}

/**
 * Import every function that serverless.yml declares, with the routes, the stream and the schedules that call it.
 * The environment of the functions must be set before.
 */
export const loadFunctions = async (): Promise<Functions> => {
  const loaded = await load()
  const all = loaded.flatMap(({ handler, triggers }) => triggers.map((trigger) => ({ handler, trigger })))
  const stream = all.find(({ trigger }) => 'stream' in trigger)
  if (!stream) throw new Error('serverless.yml declares no function for the stream of events.')
  return {
    routes: all.flatMap(({ handler, trigger }) =>
      ('httpApi' in trigger ? [route(trigger.httpApi, handler as HttpFunction)] : [])),
    stream: stream.handler as StreamFunction,
    schedules: all.flatMap(({ handler, trigger }) =>
      ('schedule' in trigger ? [{ ...trigger.schedule, function: handler as ScheduleFunction }] : [])),
  }
}
