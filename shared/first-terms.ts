import type { Bilingual, TermsText } from './terms.ts'

/** The first version, apart: only who shows it needs the text. */
const joined = (...paragraphs: string[]): string => paragraphs.join('\n\n')

const agreement: Bilingual = {
  zh: joined(
    '# 这是什么',
    '邻里是社区用的志愿服务和互助工具，免费使用。您用它报名活动、记录服务时长、和邻居互相帮忙、攒家庭积分。',
    '# 时长、时间币和积分不是钱',
    '服务时长是荣誉记录，不能花。时间币只能换邻居的服务，家庭积分只能换社区爱心超市的东西。它们不能换成钱，不能买卖，没有利息。',
    '# 您答应的事',
    '用真实姓名登记；报了名就来，来不了早点取消；不借邻里推销、收钱或骗人；对邻居的事保密。',
    '# 我们答应的事',
    '每一笔时长、时间币和积分都有依据，您随时能查；记错了可以申诉，有人答复；不打广告，不卖您的信息。',
    '# 出了问题',
    '先找活动带队人或社区服务台。志愿服务由组织方按规定办保险。您受到的处理（如暂停报名）都会说明理由，您可以申诉。',
    '# 不用了怎么办',
    '随时可以不用，到社区服务台办理离开。记录的时长作为荣誉保留；时间币按规则转给亲属或归公共账户。',
    '# 协议变了怎么办',
    '新版本生效前会先公布，写明改了什么。您同意后才继续使用；不同意也能看、能带走自己的记录。',
  ),
  en: joined(
    '# What this is',
    'Linli is your community’s tool for volunteering and helping each other. It costs nothing. You sign up for activities, '
      + 'keep your hours, exchange help with neighbours and collect family points.',
    '# Hours, time credit and points are not money',
    'Hours are a record of honour and are never spent. Time credit pays only for neighbours’ help, points only for things in the '
      + 'community shop. They cannot be turned into money, bought or sold, and bear no interest.',
    '# What you promise',
    'Register under your real name. Come when you have signed up, or cancel in good time. Do not sell, collect money or deceive. '
      + 'Keep your neighbours’ affairs to yourself.',
    '# What we promise',
    'Every hour, credit and point has a reason that you can look up. What is wrong can be appealed and is answered. '
      + 'No advertising, and we never sell your data.',
    '# When something goes wrong',
    'Speak to the leader of the activity or to the community desk. Volunteers are insured by the organiser as the rules require. '
      + 'Whatever is decided about you, such as a pause in signing up, comes with its reason, and you may appeal.',
    '# When you want to stop',
    'You may stop at any time at the community desk. Your hours stay as an honour; time credit goes to kin or to the common pool by the rules.',
    '# When this changes',
    'A new version is published before it takes effect and says what has changed. You go on once you have agreed; if you do not, '
      + 'you can still read and take away your records.',
  ),
}

const privacy: Bilingual = {
  zh: joined(
    '# 谁在处理您的信息',
    '您所在城市的社区服务管理方，和您所在的街道、社区。联系方式：您社区的服务台，可以当面、打电话或请人代办。',
    '# 我们收集什么，为什么',
    '姓名、所在社区：登记和记录服务。电话（可以不填）：有事找得到您。微信给的用户编号：让您登录。您的报名、签到、服务、时间币和积分：记账用，谁都不能少记。',
    '# 要另外单独同意的',
    '生日、性别、会做的事、方言：都可以不填，每一项填的时候说明用途，您单独点同意。困难、独居、认知障碍等属于敏感信息，由社区和您本人确认后才登记，'
      + '只有办事的人说明原因才能看，每次都有记录。签到位置只在您自己选择附上时才取，90 天后只留“在不在现场”。未满 14 岁的孩子要监护人同意。',
    '# 别人能看到什么',
    '名单上姓名默认只显示一部分；电话不显示。您可以自己选多显示或少显示。活动带队人能看到报名者的姓名。审计只看打了码的姓名。',
    '# 保存多久',
    '登记信息：您使用期间。服务时长和账目：按规定至少十年，您要求删除时，账目只留编号，去掉姓名和电话。您上传的照片和文件：离开后 30 天删除。消息：约 13 个月。',
    '# 放在哪里，给谁',
    '信息存放在中国境内，姓名、电话加密保存。不卖、不交换；只在法律要求时，或您自己要求（如开证明、转到别的社区）时提供。',
    '# 您的权利',
    '查看、改正、带走自己的记录，撤回同意并删除可选的资料，要求说明和投诉，都可以。在“我的”里办，或到服务台办；最迟 15 个工作日答复。撤回某一项不影响别的服务。',
  ),
  en: joined(
    '# Who handles your data',
    'The operator of community services in your city, with your street and your community. Contact: the desk of your community, '
      + 'in person, by phone, or through somebody you send.',
    '# What we collect, and why',
    'Name and community: to register you and keep your record. Phone (you may leave it out): to reach you. The number by which WeChat '
      + 'knows you: to sign you in. Your sign-ups, checks, services, credit and points: to keep the books.',
    '# What needs your separate consent',
    'Birthday, gender, skills and dialects may all be left out; each says what it is for when it is asked, and you agree to each. '
      + 'Hardship, living alone, impairment and the like are sensitive: kept only after the community has settled it with you, seen only with '
      + 'a reason, and every view is logged. Your place at a check-in is taken only if you add it; after 90 days only “on site or not” is kept. '
      + 'Children under 14 need a guardian’s consent.',
    '# What others see',
    'In lists your name is masked unless you choose otherwise, and your phone is not shown. You may choose to show more or less. '
      + 'Leaders of an activity see the names of those who signed up. Auditors see masked names only.',
    '# How long we keep it',
    'Your registration: as long as you use Linli. Hours and books: at least ten years as the rules require, under a number, '
      + 'without name and phone, if you ask for erasure. Photos and papers: deleted 30 days after you have left. Messages: about 13 months.',
    '# Where it is, and who gets it',
    'It is kept in China; names and phones are encrypted. It is not sold or swapped, and given out only where the law requires it or you '
      + 'ask for it, for example for a certificate.',
    '# Your rights',
    'You may see, correct and take away your records, withdraw a consent and have the fact erased, ask for an explanation and complain: '
      + 'under “Me”, or at the desk; you are answered within 15 working days. Withdrawing one thing does not affect the rest.',
  ),
}

export const firstTerms: TermsText = {
  agreement, privacy, changes: { zh: '这是第一版。', en: 'This is the first version.' },
}
