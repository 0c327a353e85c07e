import type { Words } from './words.ts'

export const registerWords = {
  title: ['登记', 'Registration'],
  name: ['您叫什么名字？', 'What is your name?'],
  nameLabel: ['姓名', 'Name'],
  nameHint: ['服务证明上会写这个名字，请填真名。', 'It stands on your certificates; please give your real name.'],
  phone: ['您的手机号是多少？', 'What is your phone number?'],
  phoneLabel: ['手机号（可以不填）', 'Phone number (may be left out)'],
  phoneShort: ['手机号', 'Phone'],
  phoneHint: ['只在活动有变动、需要联系您时使用。', 'Used only to reach you when an activity changes.'],
  phoneWrong: ['手机号是11位数字，以1开头。', 'A phone number has 11 digits and begins with 1.'],
  district: ['您住在哪个区？', 'Which district do you live in?'],
  street: ['哪个街道？', 'Which street (jiedao)?'],
  community: ['哪个社区？', 'Which community?'],
  find: ['输入名字找一找', 'Type to find it'],
  noneFound: ['没有找到这个名字。', 'Nothing by that name.'],
  check: ['请核对', 'Please check'],
  home: ['所在社区', 'Home community'],
  noPhone: ['没有填', 'Not given'],
  privacyTitle: ['您的信息怎么保管', 'How we keep your data'],
  privacy: [
    '姓名和手机号加密保存；名单里只显示姓氏和手机号后四位；工作人员每看一次都有记录。我们不要身份证号，也不读取您的位置。',
    'Name and phone are encrypted; lists show only the family name and the last 4 digits; every view by staff is ' +
      'logged. We ask for no identity number and do not read your position.',
  ],
  submit: ['同意并登记', 'Agree and register'],
} as const satisfies Record<string, Words>
