import { useDivisionPath } from '../../api/divisions.ts'
import type { HeldRole } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

/** The name of a division alone: the city has no parent to be named from. */
export const ScopeName = ({ scope }: { scope: string }) => {
  const { say } = useSpeech()
  const names = useDivisionPath(scope)
  return <>{scope.length === 4 ? say(text.divisions.city) : names.at(-1) ?? scope}</>
}

/** A role with the area that it covers. */
export const RoleTag = ({ held }: { held: HeldRole }) => {
  const { say } = useSpeech()
  return (
    <span className="role-tag" title={held.scope} data-role={held.role} data-scope={held.scope}>
      {say(text.roleNames[held.role])}<small><ScopeName scope={held.scope} /></small>
    </span>
  )
}
