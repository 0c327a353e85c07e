import { go } from '../navigate.ts'
import { applicationsWords, deductionWords, earningRows, pointNoticeWords } from '../text/earning.ts'
import { useText } from '../text/use-text.ts'
import { LinkRow } from './row.tsx'

/** Where a household earns points by its own word, and what is done with them in public. */
export const PointsRows = () => {
  const say = useText()
  return (
    <>
      <LinkRow id='my-applications' icon='blossom' label={say(applicationsWords.apply)} note={say(earningRows.apply)}
        onTap={() => go('pointApplications')} />
      <LinkRow id='point-notices' icon='people' label={say(pointNoticeWords.title)} note={say(earningRows.notice)}
        onTap={() => go('pointNotices')} />
      <LinkRow id='point-deductions' icon='shield' label={say(deductionWords.title)} note={say(earningRows.deduction)}
        onTap={() => go('pointDeductions')} />
    </>
  )
}
