import { View } from '@tarojs/components'
import { Fact } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useText } from '../../../text/use-text.ts'
import { ownWords } from '../../../text/ventures.ts'
import { Agreeing } from '../agreeing.tsx'
import { Enclosed } from '../enclosed.tsx'
import type { OwnProps } from './own.tsx'

/** A no takes a word, so that the contract can be entered anew. */
const Answer = ({ own: { id: ventureId, callId }, reload }: OwnProps) => (
  <Agreeing id={(part) => `contract-${part}`} maxLength={300}
    words={{ yes: ownWords.agree, no: ownWords.disagree, word: ownWords.word, tell: ownWords.tell, leave: ownWords.leave }}
    send={async (answer) => {
      await change('POST /venture-calls/:callId/applications/:ventureId/contract-answers', { callId, ventureId, ...answer })
      await reload()
    }} />
)

/** The contract as staff entered it, beside what was signed. */
export const Contract = (props: OwnProps) => {
  const say = useText()
  const { contract, may } = props.own
  if (contract === undefined) return null
  return (
    <View id='contract' className='fund-list'>
      {may.includes('answerContract') && <View className='fund-name'>{say(ownWords.contract)}</View>}
      <Fact name={say(ownWords.number)}>{contract.number}</Fact>
      <Fact name={say(ownWords.signedOn)}>{contract.signedOn}</Fact>
      <Fact name={say(ownWords.midTermOn)}>{contract.midTermOn}</Fact>
      <Fact name={say(ownWords.finalOn)}>{contract.finalOn}</Fact>
      <Fact name={say(ownWords.payee)}>{contract.payee.name}</Fact>
      <Fact name={say(ownWords.account)}>{contract.payee.account}</Fact>
      <Enclosed photos={contract.photos} papers={contract.papers} />
      {may.includes('answerContract') && <Answer {...props} />}
    </View>
  )
}
