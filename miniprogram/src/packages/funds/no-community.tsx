import { Button } from '../../components/button.tsx'
import { Empty } from '../../components/empty.tsx'
import { go } from '../../navigate.ts'
import { fundWords } from '../../text/funds.ts'
import { useText } from '../../text/use-text.ts'

/** For whoever is in no community yet: what there is, and the way there. */
export const NoCommunity = () => {
  const say = useText()
  return (
    <>
      <Empty id='no-community' icon='people'>{say(fundWords.noCommunity)}</Empty>
      <Button id='to-register' label={say(fundWords.register)} onTap={() => go('register')} />
    </>
  )
}
