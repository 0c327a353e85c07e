import { Logger } from '@aws-lambda-powertools/logger'
import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics'

/** Structured logs; personal data never goes in. */
export const log = new Logger({ serviceName: 'linli' })

const metrics = new Metrics({ namespace: 'Linli', serviceName: 'linli' })

/** What the alarms listen to (infra/alarms.yml): written to the log in CloudWatch's embedded format. */
export type Signal =
  | 'Bug' | 'Busy' | 'Parked' | 'DueFailed' | 'ReconcileFailed' | 'Reconciled' | 'SealBroken' | 'HeadUnpublished'
  | 'PayDiffers'

export const signal = (name: Signal): void => {
  metrics.addMetric(name, MetricUnit.Count, 1)
  metrics.publishStoredMetrics()
}
