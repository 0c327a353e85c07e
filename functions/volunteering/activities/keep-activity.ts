import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Write, write } from '../../platform/commit.ts'
import { Activity } from './items.ts'

/** The write that keeps an activity as it was read and changed; stale where another changed it meanwhile. */
export const keepActivity = (activity: Activity): Write => {
  const { version } = activity
  return write(Activity.build(PutTransaction).item({ ...activity, version: version + 1 }).options({
    condition: version === 0 ? { attr: 'activityId', exists: false } : { attr: 'version', eq: version },
  }), 'stale')
}
