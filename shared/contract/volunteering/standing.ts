import { certificates } from './certificates.ts'
import { exchange } from './exchange.ts'
import { passports } from './passports.ts'
import { pledges } from './pledges.ts'
import { publicity } from './publicity.ts'

/** What a volunteer has come to, and what proves it. */
export const standing = { ...passports, ...publicity, ...certificates, ...pledges, ...exchange }
