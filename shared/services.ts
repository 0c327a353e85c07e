/**
 * What neighbours do for each other in the time bank (DOMAIN 1.3): Beijing's eight classes and Shanghai's items. Only
 * what carries little risk and needs no profession; what is forbidden is named with where to turn instead.
 */
export const serviceClasses = {
  comfort: { zh: '情感慰藉', en: 'Company and comfort' },
  assistance: { zh: '协助服务', en: 'Help at home' },
  outing: { zh: '出行陪伴', en: 'Company on the way' },
  culture: { zh: '文体活动', en: 'Culture and sport' },
  health: { zh: '健康科普', en: 'Health knowledge' },
  legal: { zh: '法律援助', en: 'Legal help' },
  training: { zh: '培训讲座', en: 'Lessons' },
  safety: { zh: '防金融/网络风险指导', en: 'Safety from fraud' },
} as const
export type ServiceClass = keyof typeof serviceClasses

/** Minutes are of one person; `people` is how many must come at least. */
export interface Service {
  class: ServiceClass
  zh: string
  en: string
  usualMinutes: number
  mostMinutes: number
  people: number
  /** A skill that a worker has entered for the volunteer, needed to take such an order. */
  skill?: string
  /** Whether accident insurance must stand before it begins (志愿服务条例 17). */
  insured: boolean
  minAge: number
  homeVisit: boolean
}

const atHome = (of: ServiceClass, zh: string, en: string, usualMinutes: number, mostMinutes: number): Service =>
  ({ class: of, zh, en, usualMinutes, mostMinutes, people: 1, insured: false, minAge: 18, homeVisit: true })
const outside = (of: ServiceClass, zh: string, en: string, usualMinutes: number, mostMinutes: number): Service =>
  ({ class: of, zh, en, usualMinutes, mostMinutes, people: 1, insured: false, minAge: 14, homeVisit: false })

export const services = {
  chat: atHome('comfort', '陪聊解闷', 'Keeping company', 60, 120),
  counselling: { ...atHome('comfort', '心理慰藉', 'Emotional support', 60, 120), skill: '心理疏导' },
  lifeStory: atHome('comfort', '生命故事记录', 'Writing down a life story', 90, 180),
  cleaning: atHome('assistance', '家庭保洁', 'House cleaning', 120, 240),
  laundry: atHome('assistance', '衣物洗涤', 'Washing clothes', 60, 120),
  pets: { ...outside('assistance', '宠物照料', 'Looking after a pet', 60, 120), minAge: 16 },
  errands: outside('assistance', '代买代取', 'Shopping and fetching', 60, 120),
  hair: { ...atHome('assistance', '上门理发', 'A haircut at home', 60, 120), skill: '理发' },
  walk: { ...outside('outing', '陪同散步', 'Company on a walk', 60, 120), minAge: 16, insured: true },
  clinic: { ...outside('outing', '陪同就医', 'Company to the doctor', 180, 300), minAge: 18, insured: true },
  paperwork: { ...outside('outing', '陪同办事', 'Company to an office', 120, 240), minAge: 18 },
  photography: outside('culture', '摄影', 'Taking photographs', 60, 180),
  pastime: outside('culture', '陪同文体活动', 'Company to culture and sport', 120, 240),
  reading: atHome('culture', '读书读报', 'Reading aloud', 60, 120),
  healthTalk: { ...outside('health', '健康知识讲解', 'Health knowledge', 60, 120), minAge: 18, skill: '健康科普' },
  legalAdvice: { ...outside('legal', '法律咨询', 'Legal advice', 60, 120), minAge: 18, skill: '法律' },
  smartphone: outside('training', '智能设备指导', 'Help with a phone', 60, 120),
  lesson: { ...outside('training', '兴趣课讲解', 'A lesson', 90, 180), minAge: 18 },
  fraudAdvice: { ...outside('safety', '防诈培训', 'Safety from fraud', 60, 120), minAge: 18 },
} as const satisfies Record<string, Service>
export type ServiceCode = keyof typeof services
export const serviceCodes = Object.keys(services) as [ServiceCode, ...ServiceCode[]]
export const serviceOf = (code: ServiceCode): Service => services[code]

/** The category of credit that activities of the time bank earn, beside the services. */
export const activityCategory = 'activity'
export const activityWords = { zh: '时间银行活动', en: 'Time bank activities' } as const

/** The category of group exchanges from before they named a service. */
export const otherService = 'other'

/** What time credit moved for, in words; nothing where it names none. */
export const categoryWordsOf = (code: string): { zh: string; en: string } | undefined =>
  (code === activityCategory ? activityWords : (services as Record<string, Service>)[code])

/**
 * The kinds that volunteers must not do, with the words that give them away. Where to turn instead is said by the
 * refusals `forbidden.*`.
 */
export const forbiddenWords = {
  medicine: ['打针', '注射', '输液', '换药', '拔管', '喂药', '喂服', '扎针', '插管', '导尿', '褥疮', '针灸', '拔罐', '刮痧'],
  bathing: ['助浴', '擦身', '擦洗身体', '帮洗澡', '帮忙洗澡', '帮我洗澡', '协助洗澡', '老人洗澡', '给我洗澡', '妈洗澡', '爸洗澡'],
  cash: ['取钱', '取款', '提现', '取现', '拿存折', '保管银行卡', '代转账', '帮我转账', '替我转账', '代汇款', '保管现金', '银行密码'],
  keys: ['保管钥匙', '拿钥匙', '配钥匙', '交钥匙', '留钥匙', '门禁卡给'],
  danger: ['高空', '登高', '擦外窗', '擦窗外', '窗外侧', '爬梯子', '上房顶', '电路', '电线', '接电', '修电', '换灯', '换开关', '修煤气', '修燃气'],
} as const
export type ForbiddenKind = keyof typeof forbiddenWords
export const forbiddenCodes = Object.keys(forbiddenWords) as [ForbiddenKind, ...ForbiddenKind[]]

const bare = (text: string): string => text.toLowerCase().replace(/[\s.,。，、·*_\-~!！?？]/g, '')

/** The forbidden kind that a text gives away, also where its characters are drawn apart (`打 针`). */
export const forbiddenIn = (...texts: (string | undefined)[]): ForbiddenKind | undefined => {
  const text = bare(texts.filter(Boolean).join('\n'))
  return forbiddenCodes.find((kind) => forbiddenWords[kind].some((word) => text.includes(word)))
}
