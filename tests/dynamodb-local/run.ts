import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * `npm run test:dynamodb-local`: the server's tests against AWS's own DynamoDB Local, the second engine. It comes from
 * Maven once, into .linli/dynamodb-local. Words after `--` go to vitest in place of the usual folders.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, '.linli', 'dynamodb-local')
const say = (line: string): void => { process.stdout.write(`${line}\n`) }
const has = (command: string, word: string): boolean => spawnSync(command, [word], { stdio: 'ignore' }).status === 0

if (!has('java', '-version') || !has('mvn', '-version')) {
  say('Skipped: DynamoDB Local needs Java 17 and Maven, and this machine has not both.')
  process.exit(0)
}

if (!existsSync(folder)) {
  mkdirSync(join(root, '.linli'), { recursive: true })
  // Under another name until it is whole, so that a download that breaks off is not taken for one.
  const coming = `${folder}.coming`
  const words = ['-q', '-B', '-f', join(root, 'tests/dynamodb-local/pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${coming}`]
  if (spawnSync('mvn', words, { stdio: 'inherit' }).status !== 0) {
    say('Maven could not fetch DynamoDB Local.')
    process.exit(1)
  }
  renameSync(coming, folder)
}

const port = await new Promise<number>((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
})
const engine = spawn('java', [
  '-cp', [`${folder}/*`].join(delimiter), `-Djava.library.path=${folder}`, '-Dsqlite4java.library.path=' + folder,
  'com.amazonaws.services.dynamodbv2.local.main.ServerRunner', '-inMemory', '-sharedDb', '-port', String(port), '-disableTelemetry',
], { stdio: ['ignore', 'ignore', 'inherit'] })
process.once('exit', () => engine.kill('SIGKILL'))

const endpoint = `http://127.0.0.1:${port}`
for (let tries = 0; tries < 400; tries++) {
  if (engine.exitCode !== null) throw new Error('DynamoDB Local ended at once.')
  if (await fetch(endpoint, { method: 'POST', body: '{}' }).then(() => true, () => false)) break
  await new Promise((resolve) => setTimeout(resolve, 100))
}
const given = process.argv.slice(2)
const folders = given.length > 0 ? given : ['tests/ledger', 'tests/platform', 'tests/volunteering', 'tests/audit']
const tests = spawn(join(root, 'node_modules/.bin/vitest'), ['run', ...folders], {
  cwd: root, stdio: 'inherit', env: { ...process.env, LINLI_DYNAMODB_ENDPOINT: endpoint },
})
tests.once('exit', (code) => process.exit(code ?? 1))
