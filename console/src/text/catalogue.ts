import { activities, qualifications } from './activities-text.ts'
import { accountText } from './account-text.ts'
import { auditText } from './audit-text.ts'
import { auditWorkText } from './audit-work-text.ts'
import { booksText } from './books-text.ts'
import { civicText } from './civic-text.ts'
import { creditText } from './credit-text.ts'
import { earningText } from './earning-text.ts'
import { arrangementsText } from './arrangements-text.ts'
import { ordersText } from './orders-text.ts'
import { giftPapersText } from './gift-papers-text.ts'
import { goodsText } from './goods-text.ts'
import { roundsText } from './rounds-text.ts'
import { payDifferencesText } from './pay-differences-text.ts'
import { statementsText } from './statements-text.ts'
import { venturesText } from './ventures-text.ts'
import { giftEntriesText } from './gift-entries-text.ts'
import { fundsText } from './funds-text.ts'
import { fundWatchText } from './fund-watch-text.ts'
import { honoursText } from './honours-text.ts'
import { hoursText } from './hours-text.ts'
import * as names from './ledger-names.ts'
import { closing } from './closing-text.ts'
import { merging } from './merging-text.ts'
import { careNames, desk, person, powerNames, relationNames } from './desk-text.ts'
import { settingsText as settings } from './settings-text.ts'
import { terms } from './terms-text.ts'
import { marksText } from './marks-text.ts'
import { overdueText } from './overdue-text.ts'
import { refundsText } from './refunds-text.ts'
import { rewardsText } from './rewards-text.ts'
import { seal } from './seal-text.ts'
import { people, roleNames } from './people-names.ts'
import { newcomersText } from './newcomers-text.ts'
import { photosText } from './photos-text.ts'
import { pointBudget, pointRules } from './points.ts'
import { spendingsText } from './spendings-text.ts'
import { standingText } from './standing-text.ts'
import { householdsText } from './households-text.ts'
import { teamsText } from './teams-text.ts'
import { wardWishesText } from './ward-wishes-text.ts'
import { w } from './words.ts'

/** Every text of the console, Chinese first, English second. */
export const text = {
  ...accountText,
  ...auditText,
  ...auditWorkText,
  ...booksText,
  ...civicText,
  ...creditText,
  ...earningText,
  ...arrangementsText,
  ...ordersText,
  ...giftPapersText,
  ...goodsText,
  ...roundsText,
  ...venturesText,
  ...giftEntriesText,
  ...payDifferencesText,
  ...statementsText,
  ...fundsText,
  ...fundWatchText,
  ...honoursText,
  ...hoursText,
  ...marksText,
  ...overdueText,
  ...names,
  careNames, closing, desk, merging, person, powerNames, relationNames, settings, terms,
  ...refundsText,
  ...rewardsText,
  ...spendingsText,
  ...newcomersText,
  ...photosText,
  ...standingText,
  ...householdsText,
  ...teamsText,
  ...wardWishesText,
  activities, qualifications, people, pointBudget, pointRules, roleNames, seal,
  brand: w('邻里', 'Linli'),
  console: w('管理台', 'Console'),
  otherLanguage: w('English', '中文'),
  signOut: w('退出登录', 'Sign out'),
  loading: w('正在读取…', 'Loading…'),
  again: w('再试一次', 'Try again'),
  cancel: w('取消', 'Cancel'),
  back: w('返回', 'Back'),
  requestId: w('请求编号', 'Request'),
  referenceForm: w('编号只用字母、数字和 . / _ -，至少两位', 'Letters, digits and . / _ - only, two at least'),
  notFound: w('没有这个页面。', 'There is no such page.'),
  toStart: w('回到总览', 'To the overview'),
  crashed: w('页面出了问题。刷新后再试；已提交的内容没有丢失。', 'The page failed. Reload it; what was sent is not lost.'),
  reload: w('刷新页面', 'Reload'),
  skip: w('跳到正文', 'Skip to the content'),
  sections: { funds: w('公益基金', 'Funds'), points: w('家庭积分', 'Family points'), ledger: w('账目审查', 'Ledger review'), community: w('社区', 'Community'), hours: w('志愿时长', 'Volunteer hours'), standing: w('证明与认领', 'Certificates and pledges'), credit: w('时间币', 'Time credit'), redemption: w('积分兑换', 'Redemption') },
  table: {
    shown: w('已显示 {n} 条', '{n} shown'),
    shownAll: w('共 {n} 条，已全部显示', 'All {n} shown'),
    more: w('再显示一些', 'Show more'),
    hide: w('收起', 'Close'),
    empty: w('没有符合条件的内容。', 'Nothing fits.'),
    export: w('导出 CSV', 'Export CSV'),
    exporting: w('正在导出…', 'Exporting…'),
    exported: w('已导出 {n} 条到 {name}', '{n} rows exported to {name}'),
    reset: w('清除筛选', 'Clear filters'),
    all: w('全部', 'All'),
  },
  units: {
    hours: w('小时', 'h'), minutes: w('分钟', 'min'), points: w('积分', 'pts'), yuan: w('元', 'yuan'), none: w('', ''),
  },
  signIn: {
    title: w('用微信扫码登录', 'Sign in with WeChat'),
    lead: w('不用密码。用手机上的“邻里”小程序扫一扫，再点“确认登录”。',
      'No password. Scan with the Linli mini-program on your phone, then tap "Confirm".'),
    step1: w('打开微信，进入“邻里”小程序。', 'Open WeChat, and in it the Linli mini-program.'),
    step2: w('点“我的”，再点“登录管理台”。', 'Tap "Me", then "Sign in to the console".'),
    step3: w('对准这个二维码，在手机上点“确认登录”。', 'Point it at this code and tap "Confirm" on the phone.'),
    step4: w('本页会自己进入，不用再点什么。', 'This page goes on by itself; nothing more to press.'),
    waiting: w('等待手机确认… 二维码还有 {left} 有效', 'Waiting for your phone… valid for {left}'),
    typed: w('扫不了？在手机上粘贴二维码下面的文字：', 'Cannot scan? Paste the text below the code on your phone:'),
    asking: w('正在取二维码…', 'Getting a code…'),
    lapsed: w('二维码已过期。', 'The code has expired.'),
    refresh: w('换一个二维码', 'Get a new code'),
    expired: w('登录已过期，请重新扫码。您打开的页面会保留。', 'The sign-in has expired. Scan again; the page you had open is kept.'),
    left: w('您已退出登录。', 'You have signed out.'),
    code: w('登录二维码', 'Sign-in code'),
    seconds: w('{n} 秒', '{n} s'),
    minutes: w('{m} 分 {n} 秒', '{m} min {n} s'),
    promise: w('把社区的好事记清楚', "Keeping a community's good deeds honest"),
    safety: w('只扫您自己打开的页面。别人发来的登录二维码不要扫。',
      'Scan only a page that you opened yourself, never a code that someone sent you.'),
  },
  welcome: {
    noRole: w('您的账号还没有管理台角色', 'Your account holds no role for the console'),
    noRoleHelp: w('请让所在街道或社区的管理员在“居民与角色”里为您授予角色，再刷新本页。',
      'Ask an admin of your street or community to grant you one under "People and roles", then reload.'),
    unregistered: w('请先在小程序里登记姓名和所在社区。', 'Please register your name and community in the mini-program first.'),
  },
  divisions: {
    title: w('选择社区', 'Choose a community'),
    lead: w('选好社区后，账目、居民和规则都是这个社区的。', 'The books, people and rules shown are those of the community chosen.'),
    yours: w('您负责的范围', 'Your areas'),
    district: w('区', 'District'), street: w('街道', 'Street'), community: w('社区', 'Community'),
    filter: w('按名称或代码查找', 'Find by name or code'),
    chooseDistrict: w('先选一个区', 'Choose a district first'),
    chooseStreet: w('先选一个街道', 'Choose a street first'),
    count: w('{n} 个', '{n}'),
    outside: w('不在您负责的区域内', 'Outside your area'),
    change: w('换社区', 'Change'),
    noCommunity: w('还没有选择社区', 'No community chosen'),
    code: w('代码', 'Code'), name: w('名称', 'Name'),
    city: w('武汉市', 'Wuhan'),
  },
}
