/** Why a request and a volunteer fit, in words. `{value}` is what the reason carries. */
export const fitReasons = {
  service: { zh: '正好会做“{value}”', en: 'Offers just this: {value}' },
  sameCommunity: { zh: '就在同一个社区', en: 'In the same community' },
  sameStreet: { zh: '在同一个街道', en: 'In the same street office' },
  sameDistrict: { zh: '在同一个区', en: 'In the same district' },
  time: { zh: '这个时间有空', en: 'Free at that time' },
  dialect: { zh: '会说{value}', en: 'Speaks {value}' },
  together: { zh: '一起做过 {value} 次', en: 'Has helped here {value} times' },
  rating: { zh: '大家评 {value} 分', en: 'Rated {value} of 5' },
  newcomer: { zh: '刚加入，正想帮忙', en: 'New, and keen to help' },
  interest: { zh: '您关注过这类需求', en: 'You asked to be told of these' },
} as const
export type FitKind = keyof typeof fitReasons
export interface FitReason { kind: FitKind; value: string | number }

/** The reason as a person reads it. */
export const fitText = ({ kind, value }: FitReason, language: 'zh' | 'en'): string =>
  fitReasons[kind][language].replace('{value}', String(value))
