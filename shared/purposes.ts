/**
 * What a person's facts are used for, said before they are asked; consent is given for each purpose and version
 * (PV-02). A purpose that changes gets a new version, and is asked again before the fact may be set anew.
 */
export const purposes = {
  birthDay: {
    version: 1,
    zh: '只用来算年龄：未成年人要先有监护人同意，60 岁以上的老人可以用时间币。别人看不到您的生日。',
    en: 'Only to work out your age: minors need a guardian, and people over 60 may spend time credit. Nobody sees the day.',
  },
  gender: {
    version: 1,
    zh: '安排上门服务时，照顾您希望由男志愿者还是女志愿者来。',
    en: 'So that a home visit can be arranged with a woman or a man, as you prefer.',
  },
  skills: {
    version: 1,
    zh: '有人需要您会做的事时，优先告诉您。',
    en: 'To tell you first when somebody needs what you can do.',
  },
  dialects: {
    version: 1,
    zh: '让说同一种方言的邻居互相帮忙，说话听得懂。',
    en: 'So that neighbours who speak the same dialect help each other.',
  },
  care: {
    version: 1,
    zh: '由社区认定特殊困难、独居等情况，用来发放时间币、安排两人上门。属于敏感信息，只有办理的人说明原因才能看，每次都有记录。',
    en: 'Hardship, living alone and the like, to grant time credit and send two visitors. Sensitive: seen only with a reason; views are logged.',
  },
  identityCard: {
    version: 1,
    zh: '社区工作人员看一眼您的身份证照片，核对姓名是不是真的。看完马上删除照片，不抄、不存身份证号，也不用机器识别。属于敏感信息，每看一次都有记录。',
    en: 'A worker of your community looks at the photo of your identity card to check the name. The photo is deleted right afterwards; the '
      + 'number is neither copied nor kept, and no machine reads it. Sensitive: each view is logged.',
  },
  emergencyContact: {
    version: 1,
    zh: '您在活动中或有人上门时出了急事，好马上打电话给这个人。只有带您这一班的队长、约好来帮忙的人，从前一天到后一天能看；谁看了都有记录，并告诉您。请先跟这个人说一声。',
    en: 'So that this person can be rung at once if something happens to you at an activity or a visit. Only the leader of your shift and '
      + 'whoever is to help you see it, from the day before until the day after; each view is logged and told to you. Please ask them first.',
  },
  healthNote: {
    version: 1,
    zh: '您愿意让人知道的病史、过敏、常用药，遇到急事时有用。可以不填。属于敏感信息，能看的人和日子同紧急联系人一样，谁看了都有记录，并告诉您。',
    en: 'Illnesses, allergies or medicine that you want a helper to know of in an emergency. You need not. Sensitive: seen by the same people '
      + 'on the same days as the emergency contact; each view is logged and told to you.',
  },
} as const
export type Purpose = keyof typeof purposes
export const purposeNames = Object.keys(purposes) as [Purpose, ...Purpose[]]

/** What is for emergencies, and sealed together. */
export const emergencyPurposes = ['emergencyContact', 'healthNote'] as const satisfies Purpose[]

export const genders = ['female', 'male'] as const

/** What a community certifies of a person; each ends on a day. */
export const careFlags = ['hardship', 'priorityElder', 'livesAlone', 'cognitiveImpairment'] as const
export type CareFlag = (typeof careFlags)[number]
