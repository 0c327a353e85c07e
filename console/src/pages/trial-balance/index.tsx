import { useRead } from '../../api/use-read.ts'
import { Choice } from '../../components/choice.tsx'
import { ExportButton } from '../../components/export-button.tsx'
import { FailureNote, InfoNote } from '../../components/failure-note.tsx'
import { Loading, Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { useAssetOptions } from '../../shell/use-options.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { AssetTable } from './asset-table.tsx'
import { inOrder, trialCells, trialHeader, type AssetBalance } from './model.ts'

const Assets = ({ community, assets }: { community: string; assets: AssetBalance[] }) => {
  const { say } = useSpeech()
  const { value, set } = useFilter()
  const asset = value('asset')
  const shown = assets.filter((one) => !asset || one.asset === asset)
  return (
    <>
      <div className="table-head">
        <div className="filters">
          <Choice id="asset" label={text.accounts.asset} value={asset} options={useAssetOptions()}
            choose={(next) => set('asset', next)} />
        </div>
        <ExportButton exporting={{
          what: 'trial-balance', of: community, header: trialHeader, rows: () => Promise.resolve(trialCells(shown)),
        }} />
      </div>
      {shown.length === 0 && <InfoNote>{say(text.trial.noMovement)}</InfoNote>}
      <div className="trial-grid">
        {shown.map((one) => <AssetTable key={one.asset} community={community} balance={one} />)}
      </div>
    </>
  )
}

const TrialBalance = () => {
  const community = useCommunity()
  const read = useRead('GET /audit/trial-balance', { community })
  return (
    <Page id="trial-balance" title={text.trial.title} lead={text.trial.lead}>
      {read.status === 'loading' && <Loading />}
      {read.status === 'failed' && <FailureNote failure={read.failure} again={read.again} />}
      {read.status === 'ready' && <Assets community={community} assets={inOrder(read.data)} />}
    </Page>
  )
}
export default TrialBalance
