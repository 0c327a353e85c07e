import { View } from '@tarojs/components'
import { assetColours } from '../../../shared/tokens.ts'
import { speak } from '../accessibility.ts'
import { assetNames, type Asset } from '../text/assets.ts'
import { useText } from '../text/use-text.ts'
import { amountOf } from './asset-rules.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import './asset-tile.scss'

export const assetIcons = {
  serviceMinutes: 'ribbon', timeCredit: 'hourglass', familyPoint: 'blossom', cny: 'coin',
} as const satisfies Record<Asset, IconName>

interface Props {
  asset: Asset
  balance: number
  onTap?: () => void
}

/** A balance with its icon, its colour, its word and its unit. */
export const AssetTile = ({ asset, balance, onTap }: Props) => {
  const say = useText()
  const { figure, unit } = amountOf(asset, balance)
  const label = `${say(assetNames[asset])} ${figure} ${say(unit)}`
  return (
    <View id={`asset-${asset}`} className={`asset asset-${asset}`} onClick={onTap}
      {...(onTap === undefined ? {} : speak('button', label))}>
      <View className='asset-name'>
        <Icon name={assetIcons[asset]} colour={assetColours[asset].colour} size={20} />{say(assetNames[asset])}
      </View>
      <View className='asset-amount'>
        <View className='asset-figure'>{figure}</View>
        <View className='asset-unit'>{say(unit)}</View>
      </View>
    </View>
  )
}
