import { View } from '@tarojs/components'
import { go } from '../navigate.ts'
import { shownBalances, type Account } from '../pages/home/model.ts'
import { AssetTile } from './asset-tile.tsx'
import './balances.scss'

/** My own and my household's balances at a glance; each leads to its statement. */
export const Balances = ({ accounts }: { accounts: readonly Account[] }) => (
  <View className='balances'>
    {shownBalances(accounts).map(({ asset, balance, account }) => (
      <AssetTile key={account ?? asset} asset={asset} balance={balance}
        {...(account === undefined ? {} : { onTap: () => go('statement', { account }) })} />
    ))}
  </View>
)
