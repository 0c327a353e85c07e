import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { refusals } from '../shared/refusals.ts'

/** The house rules (CONTRIBUTING.md), as far as a machine can keep them. */

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).split('\n')
  // What the linter's own test writes is gone in a moment.
  .filter((file) => file && !file.startsWith('tests/.lint-') && existsSync(file))
const isCode = (file: string): boolean => /\.(ts|tsx|mjs|cjs)$/.test(file)
const code = files.filter(isCode)
const textOf = (file: string): string => readFileSync(file, 'utf8')

/** Lines that break a rule, as `file:line text`. */
const offences = (among: string[], wrong: (line: string) => boolean): string[] => among.flatMap((file) =>
  textOf(file).split('\n').flatMap((line, index) => (wrong(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])))

// The contexts of the server; `audit` reviews the ledger and may read it.
const contexts = ['identity', 'volunteering', 'timebank', 'points', 'civic', 'honours', 'funds']

/** What each folder may import of the project; itself always. */
const mayImport: Record<string, string[]> = {
  'shared/contract': ['shared'],
  shared: [],
  'functions/platform': ['shared'],
  'functions/ledger': ['functions/platform', 'shared'],
  'functions/audit': ['functions/ledger', 'functions/platform', 'shared'],
  ...Object.fromEntries(contexts.map((name) =>
    [`functions/${name}`, ['functions/ledger', 'functions/platform', 'shared']])),
  'functions/entry': ['functions', 'shared'],
  miniprogram: ['shared'],
  console: ['shared'],
  infra: ['functions/entry', 'functions/platform/clock.ts', 'shared'],
}

/** The packages that a folder may import; where nothing is said, any. */
const mayUse: Record<string, RegExp> = {
  'shared/contract': /^zod$/,
  shared: /^$/,
}

const roomOf = (file: string): string | undefined =>
  Object.keys(mayImport).sort((one, other) => other.length - one.length).find((room) => file.startsWith(`${room}/`))

interface Import { file: string; from: string; typeOnly: boolean }

const importsOf = (file: string): Import[] =>
  [...textOf(file).matchAll(/^(?:import|export) (type )?(?:[^'"\n]*?from )?'([^']+)'|import\('([^']+)'\)/gm)]
    .map(([, type, from, dynamic]) => ({ file, from: from ?? dynamic ?? '', typeOnly: type !== undefined }))

const imports = code.filter((file) => /\.(ts|tsx)$/.test(file)).flatMap(importsOf)
const relative = imports.filter(({ from }) => from.startsWith('.'))
const targetOf = ({ file, from }: Import): string => normalize(join(dirname(file), from))

describe('Rooms', () => {
  test('each folder imports only what the plan of the house allows', () => {
    const wrong = relative.filter((one) => {
      const room = roomOf(one.file)
      const target = targetOf(one)
      if (!room || target.startsWith(`${room}/`)) return false
      return !(mayImport[room] ?? []).some((allowed) => target === allowed || target.startsWith(`${allowed}/`))
    })
    expect(wrong.map((one) => `${one.file} -> ${targetOf(one)}`)).toEqual([])
  })

  test('shared stays free of packages, but for zod in the contract', () => {
    const wrong = imports.filter(({ file, from }) => {
      const allowed = mayUse[roomOf(file) ?? '']
      return allowed !== undefined && !from.startsWith('.') && !allowed.test(from)
    })
    expect(wrong.map(({ file, from }) => `${file} -> ${from}`)).toEqual([])
  })

  test('the screens take the contract as types only, so that zod stays out of their packages', () => {
    const wrong = relative.filter((one) => /^(miniprogram|console)\//.test(one.file) && !one.typeOnly
      && targetOf(one).startsWith('shared/contract'))
    expect(wrong.map(({ file, from }) => `${file} -> ${from}`)).toEqual([])
  })

  test('every relative import names a file that is there', () => {
    const missing = relative.filter((one) => !existsSync(targetOf(one)) && !/\.(json|s?css|png|svg)$/.test(one.from))
    expect(missing.map(({ file, from }) => `${file} -> ${from}`)).toEqual([])
  })
})

describe('Text', () => {
  test('source files are short: most below 180 lines, none above 300', () => {
    const long = code.map((file) => [file, textOf(file).split('\n').length] as const)
    expect(long.filter(([, lines]) => lines > 300)).toEqual([])
    expect(long.filter(([, lines]) => lines > 180).length).toBeLessThanOrEqual(code.length / 10)
  })

  test('lines have at most 120 columns in the server, 150 elsewhere but in catalogues of text', () => {
    const catalogue = /\/text\/|^shared\/refusals/
    const server = code.filter((file) => file.startsWith('functions/'))
    const rest = code.filter((file) => !file.startsWith('functions/') && !catalogue.test(file))
    expect(offences(server, (line) => [...line].length > 120)).toEqual([])
    expect(offences(rest, (line) => [...line].length > 150)).toEqual([])
  })

  test('nothing is left undone, switched off or commented out', () => {
    const wrong = /\b(TO(?:DO)|FIX(?:ME)|X{3}|HA(?:CK))\b|\.(only|skip|todo)\(|^\s*\/\/\s*(import|const|let|return|await)\s.*[;({]$/
    expect(offences(code, (line) => wrong.test(line))).toEqual([])
  })

  test('no file names a place that only one machine has', () => {
    const all = files.filter((file) => !/\.(png|csv|ttf|woff2?|ico)$/.test(file) && file !== 'package-lock.json')
    const place = new RegExp(`(^|[\\s"'\`(=])/(${['work', 'root', 'farm', 'home/\\w+'].join('|')})/`)
    expect(offences(all, (line) => place.test(line))).toEqual([])
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "http/)
  })
})

describe('Words', () => {
  test('every refusal appears in a test', () => {
    const tests = files.filter((file) => /^tests\/.*\.test\.ts$/.test(file)).map(textOf).join('\n')
    expect(Object.keys(refusals).filter((refusal) => !tests.includes(`'${refusal}'`))).toEqual([])
  })

  test('every refusal is used, and speaks both languages', () => {
    const server = files.filter((file) => file.startsWith('functions/')).map(textOf).join('\n')
    expect(Object.keys(refusals).filter((refusal) => !server.includes(`'${refusal}'`))).toEqual([])
    for (const { zh, en } of Object.values(refusals)) {
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/)
      expect(en).toMatch(/^[A-Z].*\.$/)
    }
  })

  test.each(['docs/features.md', 'docs/rules.md'])('every test that %s names is there', (page) => {
    const quoted = [...textOf(page).matchAll(/`(tests\/[^`]+\.test\.ts)`[^`"“|]*[“"]([^”"]+)[”"]/g)]
    const missing = quoted.filter(([, file = '', name = '']) => !existsSync(file) || !textOf(file).replace(/\\'/g, "'").includes(name))
    expect(missing.map(([, file, name]) => `${file}: ${name}`)).toEqual([])
  })

  test('every rule of the time bank and of volunteering has its line in docs/rules.md', () => {
    const numbered = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`)
    const page = textOf('docs/rules.md')
    expect([...numbered('TB', 13), ...numbered('VR', 17)].filter((rule) => !page.includes(`| ${rule} |`))).toEqual([])
  })

  test('every dependency earns its line in docs/dependencies.md', () => {
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>
    const page = textOf('docs/dependencies.md')
    const missing = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !page.includes(`\`${name}\``))
    expect(missing).toEqual([])
  })
})
