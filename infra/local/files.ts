import { renameSync, writeFileSync } from 'node:fs'

/** Write a file so that a reader finds the old content or the new, whatever happens meanwhile. */
export const replaceFile = (file: string, content: string): void => {
  writeFileSync(`${file}.new`, content)
  renameSync(`${file}.new`, file)
}
