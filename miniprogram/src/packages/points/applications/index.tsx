import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Photos } from '../../../components/photo.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { usePages } from '../../../state/use-pages.ts'
import { day, noonOf } from '../../../text/dates.ts'
import { applicationsWords, pointsWords, ratedBy, whyWords } from '../../../text/earning.ts'
import { useText } from '../../../text/use-text.ts'
import { answersTo, isObjected, mayWithdraw, toneOf, type Application } from './model.ts'

const words = applicationsWords

const Outcome = ({ application }: { application: Application }) => {
  const say = useText()
  const { state, raters, points, noticeEndsAt, granted, why, reasons } = application
  return (
    <>
      {state === 'rating' && <Fact name={say(words.raters)}>{say(ratedBy(raters.given, raters.needed))}</Fact>}
      {points !== undefined && <Fact name={say(words.points)}>{say(pointsWords(points))}</Fact>}
      {state === 'notice' && noticeEndsAt !== undefined && <Fact name={say(words.until)}>{say(day(Date.parse(noticeEndsAt)))}</Fact>}
      {state === 'booked' && <Fact name={say(words.granted)}>{say(pointsWords(granted ?? 0))}</Fact>}
      {why !== undefined && <Notice tone='info'>{say(whyWords[why])}</Notice>}
      {reasons.length > 0 && <Fact name={say(words.reason)}>{reasons.join('；')}</Fact>}
      {isObjected(application) && <Notice tone='info'>{say(words.objected)}</Notice>}
      {answersTo(application).map((answer, index) => <Fact key={index} name={say(words.answered)}>{answer}</Fact>)}
    </>
  )
}

const ApplicationCard = ({ application, reload }: { application: Application; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const { id, rule, nameMasked, happenedOn, state, text, photos = [] } = application
  const withdraw = () => action.run(async () => {
    await change('POST /point-applications/:applicationId/withdrawal', { applicationId: id })
    await reload()
  })
  return (
    <Card id={`application-${id}`}>
      <Tag tone={toneOf(application)}>{say(words[state])}</Tag>
      <Fact name={nameMasked}>{rule.title}</Fact>
      <Fact name={say(words.day)}>{say(day(noonOf(happenedOn)))}</Fact>
      <View>{text}</View>
      <Photos fileIds={photos} />
      <Outcome application={application} />
      {mayWithdraw(application) && (
        <Sure id={`withdraw-${id}`} label={words.withdraw} question={words.withdrawSure} yes={words.withdrawYes} busy={action.busy}
          onYes={() => void withdraw()} />
      )}
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}

/** What I have applied for, or others for me, and how far it has come. */
export default () => {
  const say = useText()
  const list = usePages((cursor) => client('GET /me/point-applications', { limit: 10, ...(cursor === undefined ? {} : { cursor }) }))
  return (
    <Page title={words.title}>
      <Button id='apply-for-points' icon='plus' label={say(words.apply)} onTap={() => go('applyForPoints')} />
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-applications' icon='blossom'>{say(words.none)}</Empty>
          : items.map((one) => <ApplicationCard key={one.id} application={one} reload={list.reload} />)}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}
