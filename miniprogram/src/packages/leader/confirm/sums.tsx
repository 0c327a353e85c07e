import { Card, Fact } from '../../../components/section.tsx'
import { lasting } from '../../../text/dates.ts'
import { shiftWords } from '../../../text/shift.ts'
import { useText } from '../../../text/use-text.ts'
import { type Person, sumsOf } from './model.ts'

/** What is confirmed of the shift so far, apart by how it is known. */
export const Sums = ({ people }: { people: readonly Person[] }) => {
  const say = useText()
  const sums = sumsOf(people)
  if (sums.measured + sums.leaderEntered + sums.selfReported === 0) return null
  return (
    <Card id='shift-sums'>
      {(['measured', 'leaderEntered', 'selfReported'] as const).map((evidence) =>
        <Fact key={evidence} name={say(shiftWords[evidence])}>{say(lasting(sums[evidence]))}</Fact>)}
    </Card>
  )
}
