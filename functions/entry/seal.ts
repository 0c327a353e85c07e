import { checkSeal } from '../audit/seal/check.ts'
import { runSeal } from '../audit/seal/run.ts'

const tasks = { seal: runSeal, check: checkSeal }

/** The scheduled work of the seal: `seal` each minute, `check` each night. */
export const handler = ({ task }: { task: keyof typeof tasks }): Promise<unknown> => tasks[task]()
