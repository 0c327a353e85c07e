import { rewards } from '../../../shared/contract/rewards.ts'
import { httpHandler } from '../../platform/http.ts'
import { rewardRoutes } from '../../points/rewards/routes.ts'

export const handler = httpHandler(rewards, rewardRoutes)
