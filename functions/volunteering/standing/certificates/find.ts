import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { adminRoles } from '../../../../shared/roles.ts'
import { type Actor, mustReach } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import { refuse } from '../../../platform/refusal.ts'
import { findRegistered } from '../find.ts'
import { Certificate, CertificateLines, type Line } from './items.ts'

/** Who helps at the desk: the grid worker and the administrators of the home community. */
const deskRoles = [...adminRoles, 'gridWorker'] as const

/** Oneself, or somebody at the desk. Refuses with `person.unknown`, `role.scope`. */
export const mustServe = async (actor: Actor, personId: string) => {
  const person = await findRegistered(personId)
  if (personId !== actor.id) mustReach(actor, deskRoles, person.community)
  return person
}

/** Refuses with `certificate.unknown`. */
export const findCertificate = async (personId: string, id: string): Promise<Certificate> => {
  const { Item } = await Certificate.build(GetItemCommand).key({ personId, id }).options({ consistent: true }).send()
  return Item ?? refuse('certificate.unknown')
}

interface Which { community: string; personId: string; certificateId: string }

/** For the community that issues it. Refuses with `role.scope`, `certificate.unknown`. */
export const findIssuedHere = async (
  request: Request, { community, personId, certificateId }: Which,
): Promise<Certificate> => {
  mustReach(request.actor, adminRoles, community)
  const certificate = await findCertificate(personId, certificateId)
  return certificate.community === community ? certificate : refuse('certificate.unknown')
}

export const findLines = async (id: string): Promise<Line[]> => {
  const { Item } = await CertificateLines.build(GetItemCommand).key({ id }).options({ consistent: true }).send()
  return Item?.lines ?? []
}

