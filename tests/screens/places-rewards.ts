import type { Lived } from './lived.ts'
import type { Place } from './places.ts'
import type { Hands } from './phone.ts'

const taps = (...ids: string[]) => async (hands: Hands): Promise<void> => {
  for (const id of ids) await hands.tap(id)
}

/** The pages of rewards, vouchers and the counter. */
export const rewardsPlaces = ({ rewardId, voucherId, deliveryId, marketId }: Lived['rewards']): Place[] => {
  const of = (page: string, query = ''): string => `packages/rewards/${page}/index${query}`
  const resident: Omit<Place, 'whose'>[] = [
    { name: 'rewards', path: of('catalogue'), shows: `#reward-${rewardId}` },
    { name: 'reward', path: of('reward', `?rewardId=${rewardId}`), shows: '#redeem' },
    { name: 'reward-count', path: of('reward', `?rewardId=${rewardId}`), shows: '#redeem', afterwards: taps('redeem') },
    { name: 'reward-way', path: of('reward', `?rewardId=${rewardId}`), shows: '#redeem', afterwards: taps('redeem', 'count-1') },
    { name: 'reward-sure', path: of('reward', `?rewardId=${rewardId}`), shows: '#redeem', afterwards: taps('redeem', 'count-1', 'way-fetch') },
    { name: 'vouchers', path: of('vouchers'), shows: `#voucher-${voucherId}` },
    { name: 'voucher', path: of('voucher', `?voucherId=${voucherId}`), shows: '#voucher-code' },
    { name: 'voucher-give-back', path: of('voucher', `?voucherId=${voucherId}`), shows: '#voucher-code', afterwards: taps('give-back') },
    { name: 'voucher-brought', path: of('voucher', `?voucherId=${deliveryId}`), shows: '#delivery-ordered' },
    { name: 'markets', path: of('markets'), shows: `#market-${marketId}` },
  ]
  return [
    ...resident.map((place): Place => ({ ...place, whose: 'resident' })),
    { whose: 'leader', name: 'verify', path: of('verify'), shows: '#code' },
    { whose: 'leader', name: 'deliveries', path: of('deliveries'), shows: `#delivery-${deliveryId}` },
  ]
}
