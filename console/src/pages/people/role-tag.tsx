import { ScopeName } from '../../components/scope-name.tsx'
import type { HeldRole } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

/** A role with the area that it covers. */
export const RoleTag = ({ held }: { held: HeldRole }) => {
  const { say } = useSpeech()
  return (
    <span className="role-tag" title={held.scope} data-role={held.role} data-scope={held.scope}>
      {say(text.roleNames[held.role])}<small><ScopeName scope={held.scope} /></small>
    </span>
  )
}
