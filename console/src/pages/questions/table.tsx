import { Link } from 'react-router'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { chinaMoment } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { AskPanel, QuestionPanel } from './panel.tsx'

/** The questions of a community, or those pinned to one movement. */
export const Questions = ({ community, movementId }: { community: string; movementId?: string }) => {
  const { say } = useSpeech()
  const mayAnswer = mayAdminister(useMe().roles, community)
  const pages = usePages('GET /audit/questions', { community, ...(movementId ? { movementId } : {}) })
  const words = text.questions
  return (
    <DataTable
      id="questions" pages={pages} rowKey={(row) => row.id}
      filters={movementId && <AskPanel community={community} movementId={movementId} done={pages.again} />}
      columns={[
        { title: say(words.state), key: 'state', render: (_, row) => say(words[row.state]) },
        {
          title: say(words.text), key: 'text',
          render: (_, row) => <><p>{row.text}</p><p className="note">{row.askedByName} {chinaMoment(row.askedAt)}</p></>,
        },
        {
          title: say(words.answer), key: 'answer',
          render: (_, row) => (
            <>
              {row.answer && <p>{row.answer} <span className="note">{row.answeredByName}</span></p>}
              <QuestionPanel question={row} mayAnswer={mayAnswer} done={pages.again} />
            </>
          ),
        },
        ...(movementId ? [] : [{
          key: 'movement',
          render: (_: unknown, row: { movementId: string }) =>
            <Link to={routes.movement(community, row.movementId)}>{say(words.movement)}</Link>,
        }]),
      ]}
      exporting={{
        what: 'questions', of: community, header: ['askedAt', 'askedBy', 'movementId', 'state', 'text', 'answer', 'answeredBy'],
        rows: async () => (await pages.all()).map((row) =>
          [row.askedAt, row.askedByName, row.movementId, row.state, row.text, row.answer, row.answeredByName]),
      }}
    />
  )
}
