import * as z from 'zod'
import { fundStaffRoles, streetRoles } from '../../roles.ts'
import { calls, community, cursor, division, limit, page, text } from '../call.ts'
import { charity, charityFields, charityId, fund, fundId, keptCharity, keptFund, seats } from './forms.ts'

export const charities = calls({
  'GET /charities': {
    title: { zh: '慈善组织名单', en: 'The charities that hold community funds' },
    who: 'anyone',
    input: () => z.strictObject({ cursor, limit }),
    output: () => page(charity()),
    refusals: [],
  },
  'GET /fund-work/charities': {
    title: { zh: '慈善组织登记的全部信息', en: 'All that is on record of charities, with account and merchant number, for staff' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(keptCharity()),
    refusals: ['role.scope'],
  },
  'POST /charities': {
    title: { zh: '登记慈善组织', en: 'Put a charity on record' },
    who: ['cityAdmin'],
    input: () => z.strictObject({ division, ...charityFields }),
    output: keptCharity,
    refusals: ['role.scope', 'division.unknown', 'charity.code', 'charity.known', 'charity.merchant'],
  },
  'PUT /charities/:charityId': {
    title: { zh: '更改慈善组织的信息', en: 'Change what is on record of a charity' },
    who: ['cityAdmin'],
    input: () => z.strictObject({ division, charityId, version: z.int(), ...charityFields }),
    output: keptCharity,
    refusals: ['role.scope', 'division.unknown', 'charity.unknown', 'charity.code', 'charity.known', 'charity.merchant', 'fund.stale'],
  },
  'GET /funds': {
    title: { zh: '社区公益基金', en: 'The community funds of a division' },
    who: 'anyone',
    input: () => z.strictObject({ division, cursor, limit }),
    output: () => page(fund()),
    refusals: [],
  },
  'GET /funds/:fundId': {
    title: { zh: '一个社区公益基金', en: 'A community fund: whose it is and who decides' },
    who: 'anyone',
    input: () => z.strictObject({ fundId }),
    output: fund,
    refusals: ['fund.unknown'],
  },
  'GET /fund-work/funds/:fundId': {
    title: { zh: '基金的管委会', en: 'A fund with its committee, for staff' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, fundId }),
    output: keptFund,
    refusals: ['role.scope', 'fund.unknown'],
  },
  'POST /fund-work/funds': {
    title: { zh: '设立社区公益基金', en: 'Open a community fund of a charity, with its committee (CF-02)' },
    who: streetRoles,
    input: () => z.strictObject({ community, division, charityId, seats, resolution: text(60) }),
    output: keptFund,
    refusals: ['role.scope', 'division.unknown', 'charity.unknown', 'fund.place', 'fund.named', 'fund.committee', 'person.unknown'],
  },
  'POST /fund-work/funds/:fundId/committees': {
    title: { zh: '换管委会', en: 'A new committee, by resolution' },
    who: streetRoles,
    input: () => z.strictObject({ community, fundId, seats, resolution: text(60) }),
    output: keptFund,
    refusals: ['role.scope', 'fund.unknown', 'fund.closed', 'fund.committee', 'person.unknown'],
  },
  'POST /fund-work/funds/:fundId/closing': {
    title: { zh: '开始关闭基金', en: 'Begin to close a fund, by resolution' },
    who: streetRoles,
    input: () => z.strictObject({ community, fundId, reason: text(200), resolution: text(60) }),
    output: keptFund,
    refusals: ['role.scope', 'fund.unknown', 'fund.closed', 'closing.votes', 'closing.ventures'],
  },
})
