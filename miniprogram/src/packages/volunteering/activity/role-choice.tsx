import { Options } from '../../../components/options.tsx'
import { Section } from '../../../components/section.tsx'
import { activityWords } from '../../../text/activity.ts'
import { conditionWords } from '../../../text/roles.ts'
import { useText } from '../../../text/use-text.ts'
import type { View } from './model.ts'

interface Props {
  roles: View['shift']['roles']
  chosen: string | undefined
  pick: (roleId: string) => void
}

/** Which role one would take, and what it asks for. */
export const RoleChoice = ({ roles, chosen, pick }: Props) => {
  const say = useText()
  return (
    <Section title={say(activityWords.chooseRole)}>
      <Options name='role' selected={chosen} onPick={pick} options={roles.map(({ id, name, ...conditions }) =>
        ({ key: id, label: name, note: say(conditionWords(conditions)) }))} />
    </Section>
  )
}
