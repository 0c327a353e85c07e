import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface StoredObject { type: string; content: Buffer }

const keyForm = /^(?:[\w-]+\/)*[\w-]+$/

/** Objects as files in a folder: what is there is whole, and each step is done before another request is looked at. */
export const objectFolder = (folder: string) => {
  const pathOf = (key: string): string => join(folder, `${key}.object`)
  return {
    isKey: (key: string): boolean => keyForm.test(key) && key.length <= 200,
    has: (key: string): boolean => existsSync(pathOf(key)),
    read: (key: string): StoredObject | undefined => {
      if (!existsSync(pathOf(key))) return undefined
      const whole = readFileSync(pathOf(key))
      const end = whole.indexOf('\n')
      return { type: whole.toString('utf8', 0, end), content: whole.subarray(end + 1) }
    },
    write: (key: string, { type, content }: StoredObject): void => {
      const path = pathOf(key)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(`${path}.new`, Buffer.concat([Buffer.from(`${type.replaceAll('\n', '')}\n`), content]))
      renameSync(`${path}.new`, path)
    },
    remove: (key: string): void => rmSync(pathOf(key), { force: true }),
  }
}
