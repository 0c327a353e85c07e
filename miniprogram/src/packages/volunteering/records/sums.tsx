import { Card, Fact } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { lasting } from '../../../text/dates.ts'
import { recordsWords } from '../../../text/records.ts'
import { shiftWords } from '../../../text/shift.ts'
import { useText } from '../../../text/use-text.ts'

/** All my hours, apart by how they are known. */
export const Sums = () => {
  const say = useText()
  const { data } = useLoad(() => client('GET /me/hour-sums', {}))
  if (data === undefined) return null
  const { measuredMinutes, leaderEnteredMinutes, selfReportedMinutes, sentLateMinutes } = data
  return (
    <Card id='hour-sums'>
      <Fact name={say(shiftWords.measured)}>{say(lasting(measuredMinutes))}</Fact>
      {sentLateMinutes > 0 && <Fact name={say(recordsWords.sentLateOf)}>{say(lasting(sentLateMinutes))}</Fact>}
      <Fact name={say(shiftWords.leaderEntered)}>{say(lasting(leaderEnteredMinutes))}</Fact>
      <Fact name={say(shiftWords.selfReported)}>{say(lasting(selfReportedMinutes))}</Fact>
    </Card>
  )
}
