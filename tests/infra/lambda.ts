import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionModules, root } from '../../infra/bundle.ts'
import { type Outcome, startRuntimeApi } from './runtime-api.ts'
import { unzip } from './unzip.ts'

export interface Lambda {
  invoke: (event: unknown) => Promise<Outcome>
  /** What the function wrote to its log so far. */
  log: () => string
  stop: () => void
}

// The runtime's native client only carries answers to the Runtime API. Compiling it takes tools that a bare machine
// lacks, so this stands in for it; the runtime looks for `rapid-client.node` beside itself and finds it.
const rapidClient = `
const post = (path, body, headers) => fetch(
  'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime/invocation/' + path,
  { method: 'POST', body, headers })
exports.done = (id, body) => post(id + '/response', body)
exports.error = (id, body) => post(id + '/error', body)
`

const layRuntime = (folder: string): void => {
  mkdirSync(folder)
  copyFileSync(join(root, 'node_modules/aws-lambda-ric/index.mjs'), join(folder, 'index.mjs'))
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}')
  writeFileSync(join(folder, 'rapid-client.node.js'), rapidClient)
}

const environmentOf = (name: string, task: string, api: string, given: Record<string, string>) => ({
  PATH: process.env.PATH, ...given,
  AWS_LAMBDA_RUNTIME_API: api, LAMBDA_TASK_ROOT: task, _HANDLER: `${functionModules()[name]}.handler`,
  AWS_LAMBDA_NODEJS_USE_ALTERNATIVE_CLIENT_1: 'true', AWS_REGION: 'cn-north-1',
  AWS_LAMBDA_FUNCTION_NAME: `linli-${name}`,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST', AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024', TZ: ':UTC',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/linli-${name}`, AWS_LAMBDA_LOG_STREAM_NAME: 'stream',
})

/**
 * The packaged zip of a function as Lambda runs it: unpacked, in a fresh process, by AWS's own runtime client.
 * @param artefacts the folder of the zips
 */
export const startLambda = async (
  name: string, artefacts: string, environment: Record<string, string>,
): Promise<Lambda> => {
  mkdirSync(join(root, '.linli'), { recursive: true })
  const folder = mkdtempSync(join(root, '.linli', `lambda-${name}-`))
  const task = join(folder, 'task')
  unzip(readFileSync(join(artefacts, `${name}.zip`)), task)
  layRuntime(join(folder, 'runtime'))
  const api = await startRuntimeApi()
  const child = spawn(process.execPath, [join(folder, 'runtime', 'index.mjs')],
    { cwd: task, stdio: ['ignore', 'pipe', 'pipe'], env: environmentOf(name, task, api.address, environment) })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { log += chunk.toString() })
  const ended = new Promise<Outcome>((resolve) => {
    child.once('exit', (code) =>
      resolve({ error: { errorType: 'Runtime.Exit', errorMessage: `exit ${code}: ${log}` } }))
  })
  return {
    invoke: (event) => Promise.race([api.invoke(event), ended]),
    log: () => log,
    stop: () => {
      child.kill('SIGKILL')
      api.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
