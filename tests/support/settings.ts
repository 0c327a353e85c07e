import type { SettingKey } from '../../shared/contract/settings.ts'
import { newResident } from './world.ts'

/** Set something in a community, by an administrator of its own. */
export const setHere = async (community: string, key: SettingKey, value: unknown): Promise<void> => {
  const admin = await newResident(community, 'communityAdmin')
  await admin.call('POST /settings', { division: community, key, value, reason: '本社区的约定' })
}
