import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleFunction, functionModules } from './bundle.ts'
import { zip } from './zip.ts'

export interface Packaged { name: string; codeBytes: number; zipBytes: number }

const packageFunction = async (folder: string, name: string, module: string): Promise<Packaged> => {
  const { code, map } = await bundleFunction(`${module}.ts`)
  const archive = await zip({ [`${module}.mjs`]: code })
  writeFileSync(join(folder, `${name}.zip`), archive)
  // The map stays out of the zip, where it would only slow the start; it is kept to read a stack trace with.
  writeFileSync(join(folder, `${name}.mjs.map`), map)
  return { name, codeBytes: code.length, zipBytes: archive.length }
}

/** A zip for each function of serverless.yml, its module where the function's handler says. */
export const packageFunctions = async (folder: string): Promise<Packaged[]> => {
  mkdirSync(folder, { recursive: true })
  return Promise.all(Object.entries(functionModules()).map(([name, module]) => packageFunction(folder, name, module)))
}
