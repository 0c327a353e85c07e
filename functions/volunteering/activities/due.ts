import type { DueTask } from '../../platform/due.ts'
import { makeSeriesTask } from './make-series.ts'

export const activitiesTasks: DueTask[] = [makeSeriesTask]
