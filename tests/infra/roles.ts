import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../../infra/bundle.ts'
import type { Statement } from './gate.ts'

interface Roles {
  Resources: Record<string, { Properties: { Policies: { PolicyDocument: { Statement: Statement[] } }[] } }>
}

/** What the role of a function allows, as infra/roles.yml says. */
export const statementsOf = (name: string): Statement[] => {
  const { Resources } = parse(readFileSync(join(root, 'infra/roles.yml'), 'utf8')) as Roles
  const role = Resources[`${name.charAt(0).toUpperCase()}${name.slice(1)}Role`]
  if (!role) throw new Error(`${name} has no role`)
  return role.Properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
}
