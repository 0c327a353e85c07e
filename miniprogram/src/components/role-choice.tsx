import type { Output } from '../../../shared/contract/index.ts'
import { activityWords } from '../text/activity.ts'
import { conditionWords } from '../text/roles.ts'
import { useText } from '../text/use-text.ts'
import type { Words } from '../text/words.ts'
import { Options } from './options.tsx'
import { Section } from './section.tsx'

export type Roles = Output<'GET /shifts/:shiftId'>['shift']['roles']

interface Props {
  /** The options' ids are this name, a dash and the role's id. */
  name?: string
  title?: Words
  roles: Roles
  chosen: string | undefined
  pick: (roleId: string) => void
}

/** Which of several roles is meant, and what each asks for. */
export const RoleChoice = ({ name = 'role', title = activityWords.chooseRole, roles, chosen, pick }: Props) => {
  const say = useText()
  return (
    <Section title={say(title)}>
      <Options name={name} selected={chosen} onPick={pick} options={roles.map(({ id, name: label, ...conditions }) =>
        ({ key: id, label, note: say(conditionWords(conditions)) }))} />
    </Section>
  )
}
