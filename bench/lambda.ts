import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { bundleFunction, functionModules, sizeOf } from '../infra/bundle.ts'
import { type Installation, startInstallation } from '../tests/infra/installation.ts'
import { firstEventOf } from './first-event.ts'

const rounds = 15

const moduleOf = (name: string): string => {
  const module = functionModules()[name]
  if (!module) throw new Error(`serverless.yml declares no function ${name}`)
  return module
}

// A fresh process: from before the import to the answer of the first invocation, in milliseconds.
const runner = `
const event = JSON.parse(process.argv[3])
const start = performance.now()
const { handler } = await import(process.argv[2])
const answer = await handler(event, { awsRequestId: 'first', getRemainingTimeInMillis: () => 10000 })
const milliseconds = performance.now() - start
process.stdout.write('\\n' + JSON.stringify({ milliseconds, answer }))
process.exit()
`

// The least that a function on DynamoDB can be: the client and one read.
const floor = `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
const endpoint = process.env.LINLI_DYNAMODB_ENDPOINT
const client = new DynamoDBClient({
  endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
})
export const handler = async () => {
  const key = { pk: { S: 'person#nobody' }, sk: { S: 'actor' } }
  await client.send(new GetItemCommand({ TableName: process.env.LINLI_TABLE_RECORDS, Key: key, ConsistentRead: true }))
  return { statusCode: 200 }
}
`

interface Measured { milliseconds: number; answer: { statusCode?: number } | undefined }

const firstInvocation = async (installation: Installation, module: string, event: unknown): Promise<Measured> => {
  const child = spawn(process.execPath, [join(installation.folder, 'runner.mjs'), module, JSON.stringify(event)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, AWS_REGION: 'cn-north-1', POWERTOOLS_LOG_LEVEL: 'SILENT', ...installation.environment },
  })
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (code !== 0) throw new Error(`${module} ended with ${String(code)}: ${output}`)
  // A function may log before; the last line is the runner's.
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Measured
}

const median = (values: number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1] ?? NaN

const bundleInto = async (folder: string, module: string, entry?: string): Promise<string> => {
  const { files } = await bundleFunction(module, entry)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return join(folder, `${module}.mjs`)
}

const prepare = async (name: string): Promise<{ installation: Installation; own: string; bare: string }> => {
  const installation = await startInstallation()
  const { folder } = installation
  writeFileSync(join(folder, 'runner.mjs'), runner)
  writeFileSync(join(folder, 'floor.ts'), floor)
  const own = await bundleInto(folder, moduleOf(name))
  const bare = await bundleInto(folder, 'floor', join(folder, 'floor.ts'))
  return { installation, own, bare }
}

/**
 * Import and first invocation of a packaged function in a fresh process, beside a bare handler with only the DynamoDB
 * client, bundled the same way: the median of 15 pairs, one after the other, so that a noisy machine is noisy to both.
 */
export const measureInit = async (name: string): Promise<{ medianMs: number; floorMs: number }> => {
  const { installation, own, bare } = await prepare(name)
  try {
    const pairs: [number, number][] = []
    for (let round = 0; round < rounds; round++) {
      const measured = await firstInvocation(installation, own, firstEventOf(name, installation))
      const status = measured.answer?.statusCode ?? 200
      if (status >= 500) throw new Error(`${name} answered ${JSON.stringify(measured.answer)}`)
      const least = await firstInvocation(installation, bare, {})
      pairs.push([measured.milliseconds, least.milliseconds])
    }
    return { medianMs: median(pairs.map(([one]) => one)), floorMs: median(pairs.map(([, one]) => one)) }
  } finally {
    await installation.stop()
  }
}

/** The size of a function's code, as it lies in its zip. */
export const bundleBytes = async (name: string): Promise<number> => sizeOf(await bundleFunction(moduleOf(name)))
