import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { loadMe } from '../../../state/me.ts'
import { useLoad } from '../../../state/use-load.ts'
import { householdWords } from '../../../text/household.ts'
import { Family } from './family.tsx'
import { Outside } from './outside.tsx'
import './household.scss'

const load = async () => {
  const [{ household }, me] = await Promise.all([client('GET /me/household', {}), loadMe()])
  if (household === undefined) return { me }
  const [shares, { items: moves }] = await Promise.all([
    client('GET /me/household/shares', {}), client('GET /me/household-moves', {}),
  ])
  return { inside: { household, shares, waiting: moves.length }, me }
}

export default () => {
  const loading = useLoad(load)
  return (
    <Page title={householdWords.title}>
      <Loaded from={loading}>
        {({ inside, me }) => inside === undefined
          ? <Outside reload={loading.reload} />
          : <Family {...inside} myId={me.id} reload={loading.reload} />}
      </Loaded>
    </Page>
  )
}
