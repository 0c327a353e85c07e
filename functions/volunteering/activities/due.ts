import type { DueTask } from '../../platform/due.ts'
import { cancelShiftsTask } from './cancel-activity.ts'
import { alignSeriesTask } from './change-series.ts'
import { movePeopleTask, releasePeopleTask } from './follow-people.ts'
import { policyEndingTask } from './insure.ts'
import { qualificationEndingTask } from './keep-qualification.ts'
import { leaveShiftsTask, settleRegularTask, signUpRegularsTask } from './place-regulars.ts'
import { makeSeriesTask } from './make-series.ts'
import { shortageTask } from './shortage.ts'
import { followText } from './texts/follow.ts'

export const activitiesTasks: DueTask[] = [
  makeSeriesTask, alignSeriesTask, cancelShiftsTask, releasePeopleTask, movePeopleTask, signUpRegularsTask,
  settleRegularTask, leaveShiftsTask, qualificationEndingTask, policyEndingTask,
  followText, shortageTask,
]
