import { functionModules } from '../../infra/bundle.ts'
import { bundleBytes, measureInit } from '../lambda.ts'
import type { Line } from '../line.ts'

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024)
const mostKilobytes = 700

/** Import and first invocation of every packaged function in a fresh process, beside a bare DynamoDB handler. */
export const lambdaInit = async (name: string): Promise<Line[]> => {
  const { medianMs, floorMs } = await measureInit(name)
  return [{ name: `lambda.${name}.init`, value: medianMs, unit: 'ms', floor: floorMs, goal: 'ratio at most 1.5' }]
}

/** The size of a function's code; its floor is the most it may be. */
export const lambdaSize = async (name: string): Promise<Line[]> => [{
  name: `lambda.${name}.size`, value: kilobytes(await bundleBytes(name)), unit: 'KB', floor: mostKilobytes,
  goal: 'at most 700 KB',
}]

export const functionNames = (): string[] => Object.keys(functionModules())
