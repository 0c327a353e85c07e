import { attendance } from '../../../shared/contract/attendance.ts'
import { httpHandler } from '../../platform/http.ts'
import { resultsRoutes } from '../../volunteering/hours/results/routes.ts'
import { hoursFraudRoutes, hoursRoutes, hoursWorkRoutes } from '../../volunteering/hours/routes.ts'
import '../followers.ts'

export const handler = httpHandler(attendance, {
  ...hoursRoutes, ...hoursWorkRoutes, ...hoursFraudRoutes, ...resultsRoutes,
})
