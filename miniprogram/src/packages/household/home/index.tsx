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
  return { household, me }
}

export default () => {
  const loading = useLoad(load)
  return (
    <Page title={householdWords.title}>
      <Loaded from={loading}>
        {({ household, me }) => household === undefined
          ? <Outside reload={loading.reload} />
          : <Family household={household} myId={me.id} reload={loading.reload} />}
      </Loaded>
    </Page>
  )
}
