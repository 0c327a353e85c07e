import { w } from './words.ts'

export const settingsText = {
  title: w('设置', 'Settings'),
  lead: w('每一项都有规则出处和默认值。社区的设置优先于街道、区、市；改动须写原因，会留痕。',
    'Each rests on a rule and has a default. What a community sets goes before street, district and city; a change takes a reason and is logged.'),
  division: w('设置哪一级', 'Of which division'),
  name: w('设置', 'Setting'), rule: w('依据', 'Rule'), value: w('现在的值', 'Value'), initial: w('默认值', 'Default'),
  setBy: w('谁设的', 'Set by'), default: w('默认', 'Default'), reason: w('原因', 'Reason'),
  change: w('更改', 'Change'), close: w('收起', 'Close'),
  newValue: w('新的值', 'New value'), json: w('新的值（JSON）', 'New value (JSON)'), wrong: w('格式不对。', 'This is not well formed.'),
  why: w('原因（将留痕）', 'Reason (will be logged)'), whyHint: w('例如：2026 年第 3 次议事会决议', 'For example: resolution 3 of 2026'),
  save: w('保存', 'Save'), takeBack: w('恢复上级或默认值', 'Back to the default'), saved: w('已保存，一分钟内生效。', 'Saved; in force within a minute.'),
  yes: w('是', 'Yes'), no: w('否', 'No'), sought: w('名称或规则', 'Name or rule'),
  readOnly: w('您的角色只能查看，不能更改。', 'Your role may look and changes nothing.'),
}
