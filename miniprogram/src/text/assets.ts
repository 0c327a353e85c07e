import type { Output } from '../../../shared/contract/index.ts'
import type { Words } from './words.ts'

export type Asset = Output<'GET /me/accounts'>['items'][number]['asset']

export const assetNames: Record<Asset, Words> = {
  serviceMinutes: ['服务时长', 'Service hours'],
  timeCredit: ['时间币', 'Time credit'],
  familyPoint: ['家庭积分', 'Family points'],
  cny: ['社区公益基金', 'Community fund'],
}
export const assetUnits: Record<Asset, Words> = {
  serviceMinutes: ['小时', 'h'],
  timeCredit: ['小时', 'h'],
  familyPoint: ['分', 'points'],
  cny: ['元', 'yuan'],
}
/** What the asset is, in one sentence for somebody who meets it for the first time. */
export const assetMeanings: Record<Asset, Words> = {
  serviceMinutes: ['您做志愿服务的荣誉记录，只增加，不会被花掉。', 'The record of hours you gave; it is never spent.'],
  timeCredit: ['您帮人的时间，将来可以换别人帮您的时间。', 'Time you gave that you can ask back as help later.'],
  familyPoint: ['全家一起攒的积分，可以在社区兑换。', 'Points your family earns together and redeems here.'],
  cny: ['与您有关的公益款项。', 'Community money that concerns you.'],
}
