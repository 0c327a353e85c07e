import { Link, useParams } from 'react-router'
import { useMe } from '../../api/me.tsx'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { Loading, Page } from '../../components/page.tsx'
import { mayServe } from '../../shell/permissions.ts'
import { routes } from '../../shell/routes.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Disclosure } from '../people/disclosure.tsx'
import { CareForm } from './care.tsx'
import { ClosingPart } from './closing.tsx'
import { FactsForm } from './facts-form.tsx'
import { KinPart } from './kin.tsx'
import { BindingForm, LeavingForm, ReturningForm } from './leaving.tsx'
import { MandatesPart } from './mandates.tsx'
import { MergingForm } from './merging.tsx'
import type { Person } from './model.ts'
import { RealNamePart } from './real-name.tsx'
import { Summary } from './summary.tsx'
import { TermsPart } from './terms.tsx'
import { WardWishesPart } from './ward-wishes.tsx'

/** What every part of the page gets. */
export interface PartProps {
  person: Person
  /** Whether I serve people here; else the page is to read only. */
  may: boolean
  again: () => void
}

const PersonPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const me = useMe()
  const { personId = '' } = useParams()
  const read = useRead('GET /people/:personId', { personId })
  const person = useKept(read, personId)
  return (
    <Page id="person" title={text.person.title} lead={text.person.disclosed}
      actions={<Link to={routes.people(community)}>{say(text.person.back)}</Link>}>
      {read.status === 'loading' && !person && <Loading />}
      {read.status === 'failed' && <FailureNote failure={read.failure} again={read.again} />}
      {person && <Parts key={personId} person={person} may={mayServe(me.roles, person.community)} again={read.again} />}
    </Page>
  )
}

const Parts = (props: PartProps) => {
  const { person, may } = props
  const here = may && !person.leftAt
  return (
    <>
      <section className="card panel"><Summary person={person} /></section>
      {may && <section className="card panel"><Disclosure person={person} /></section>}
      {here && <section className="card panel"><TermsPart {...props} /></section>}
      {here && !person.realNameSeenAt && <section className="card panel"><RealNamePart {...props} /></section>}
      {here && <section className="card panel"><FactsForm {...props} /></section>}
      <section className="card panel"><KinPart {...props} /></section>
      {here && <WardWishesPart {...props} />}
      <section className="card panel"><MandatesPart {...props} /></section>
      {here && <section className="card panel"><CareForm {...props} /></section>}
      {here && person.atDesk && !person.bound && <section className="card panel"><BindingForm {...props} /></section>}
      {here && <section className="card panel"><MergingForm {...props} /></section>}
      {here && <section className="card panel"><LeavingForm {...props} /></section>}
      <section className="card panel"><ClosingPart {...props} /></section>
      {may && person.leftAt && <section className="card panel"><ReturningForm {...props} /></section>}
    </>
  )
}
export default PersonPage
