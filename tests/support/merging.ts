import { drain } from './stream.ts'
import { type Person, newResident } from './world.ts'

/** Two records of one person become one at the desk, by two workers whom nobody else plays. */
export const mergeInto = async (community: string, double: Person, keep: Person): Promise<void> => {
  const [worker, colleague] = [await newResident(community, 'gridWorker'), await newResident(community, 'gridWorker')]
  const { deskActId } = await worker.call('POST /people/:personId/mergers', { personId: double.id, keepId: keep.id, note: '本人到服务台，身份证核对' })
  await colleague.call('POST /mergers/:deskActId/seconding', { deskActId, community })
  await drain()
}
