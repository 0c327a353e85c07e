import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { bundleFunction, functionModules, sizeOf } from '../infra/bundle.ts'
import { type Installation, startInstallation } from '../tests/infra/installation.ts'
import { firstEventOf } from './first-event.ts'
import { bundlePlainly, writeFloor } from './floor.ts'

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
const failure = answer?.statusCode >= 500 ? answer.body : undefined
process.stdout.write('\\n' + JSON.stringify({ milliseconds, failure }), () => process.exit())
`

interface Measured { milliseconds: number; failure?: string }

const firstInvocation = async (installation: Installation, module: string, event: unknown): Promise<Measured> => {
  const child = spawn(process.execPath, [join(installation.folder, 'runner.mjs'), module, JSON.stringify(event)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH, AWS_REGION: 'cn-north-1', POWERTOOLS_LOG_LEVEL: 'SILENT', ...installation.environment,
    },
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

interface Prepared { installation: Installation; own: string; bare: string; bareAlike: string }

const prepare = async (name: string): Promise<Prepared> => {
  const installation = await startInstallation()
  const { folder } = installation
  writeFileSync(join(folder, 'runner.mjs'), runner)
  const floor = writeFloor(folder)
  const bare = join(folder, 'plain.mjs')
  await bundlePlainly(floor, bare)
  const own = await bundleInto(folder, moduleOf(name))
  return { installation, own, bare, bareAlike: await bundleInto(folder, 'alike', floor) }
}

const ownInvocation = async (name: string, { installation, own }: Prepared): Promise<number> => {
  const { milliseconds, failure } = await firstInvocation(installation, own, firstEventOf(name, installation))
  if (failure) throw new Error(`${name} answered ${failure}`)
  return milliseconds
}

export interface Init {
  medianMs: number
  /** A bare handler with only the DynamoDB client, bundled plainly by esbuild. */
  floorMs: number
  /** The same bare handler bundled by infra/bundle.ts, which makes it faster too. */
  floorBundledAlikeMs: number
}

/**
 * Import and first invocation of a packaged function in a fresh process, beside a bare handler: medians of 15 rounds,
 * the candidates of a round one after the other, so that a noisy machine is noisy to all.
 */
export const measureInit = async (name: string): Promise<Init> => {
  const prepared = await prepare(name)
  const { installation, bare, bareAlike } = prepared
  const own: number[] = []
  const floors: number[] = []
  const alike: number[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      own.push(await ownInvocation(name, prepared))
      floors.push((await firstInvocation(installation, bare, {})).milliseconds)
      alike.push((await firstInvocation(installation, bareAlike, {})).milliseconds)
    }
    return { medianMs: median(own), floorMs: median(floors), floorBundledAlikeMs: median(alike) }
  } finally {
    await installation.stop()
  }
}

/** The size of a function's code, as it lies in its zip. */
export const bundleBytes = async (name: string): Promise<number> => sizeOf(await bundleFunction(moduleOf(name)))
