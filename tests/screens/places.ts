import type { Lived } from './lived.ts'
import type { Hands } from './phone.ts'
import { creditPlaces } from './places-credit.ts'
import { earningPlaces } from './places-earning.ts'
import { fundPlaces } from './places-funds.ts'
import { honourPlaces } from './places-honours.ts'
import { civicPlaces } from './places-civic.ts'
import { peoplePlaces } from './places-people.ts'
import { rewardsPlaces } from './places-rewards.ts'
import { standingPlaces } from './places-standing.ts'
import { type Role, people } from './town.ts'

/** A page in a state of its own: how to come there and what shows that it has loaded. */
export interface Place {
  name: string
  whose: Role
  path: string
  /** A selector of something that is there only then. */
  shows: string
  /** What to do once there, to see more of the page. */
  afterwards?: (hands: Hands) => Promise<void>
}

const answer = (...steps: (string | [id: string, text: string])[]) => async (hands: Hands): Promise<void> => {
  for (const step of steps) await (typeof step === 'string' ? hands.tap(step) : hands.write(...step))
}

const arranging = 'side=requester&with=per_01J9ZZZZZZZZZZZZZZZZZZZZZZ&name=%E9%99%88*&service=chat&place=%E7%BA%A2%E5%B7%B7'

const answers = {
  arrange: answer('weekday-2', 'next', 'weeks-1', 'time-09:00', 'length-60', 'until-6', 'holidays-skip', 'next', 'next'),
  why: answer('minutes-60', 'next', 'reason-forgot'),
  invite: answer('invite'),
  register: answer(['name', people.resident.name], 'next', 'next',
    'division-420106', 'division-420106006', 'division-420106006005'),
  publish: answer('checklist-none', 'next', ['title', '夜间巡逻'], 'next', 'kind-timeBank', 'next', ['summary', '两人一组，走一圈。'], 'next',
    ['place', '社区门口'], 'next'),
}

const of = (path: string, id: string): string => `packages/${path}/index?shiftId=${id}`

const residents = (
  {
    residentId, queued, offered, needed, served, missed, waiting, open, soon, several, accounts, movementId, month, orderId, arrangementId,
  }: Lived,
): Omit<Place, 'whose'>[] => [
  { name: 'home', path: 'pages/home/index', shows: '#next-shift' },
  { name: 'activities', path: 'pages/activities/index', shows: `#shift-${open}` },
  { name: 'shifts', path: 'pages/shifts/index', shows: `#shift-${served}` },
  { name: 'me', path: 'pages/me/index', shows: '#asset-familyPoint' },
  { name: 'activity', path: of('volunteering/activity', open), shows: '#sign-up' },
  { name: 'activity-needed', path: of('volunteering/activity', needed), shows: '#sign-up' },
  { name: 'activity-results', path: of('volunteering/activity', served), shows: '#results-of-year' },
  { name: 'activity-roles', path: of('volunteering/activity', several), shows: '#role-r2' },
  { name: 'activity-spare', path: of('volunteering/activity', several), shows: '#spare', afterwards: answer('spare') },
  { name: 'activity-waiting', path: of('volunteering/activity', queued), shows: '#position' },
  { name: 'activity-offered', path: of('volunteering/activity', offered), shows: '#accept-place' },
  { name: 'marks', path: 'packages/places/marks/index', shows: '#mark-rule' },
  { name: 'calendar', path: 'packages/places/calendar/index', shows: '#copy-calendar' },
  { name: 'guest', path: of('places/guest', soon), shows: '#register-guest' },
  { name: 'guest-group', path: of('places/guest', soon), shows: '#register-guest', afterwards: answer('kind-group') },
  { name: 'claim', path: 'packages/places/claim/index', shows: '#claim' },
  { name: 'shift-check-in', path: of('volunteering/shift', soon), shows: '#stage-checkIn' },
  { name: 'shift-missed', path: of('volunteering/shift', missed), shows: '#stage-missed' },
  { name: 'shift-waiting', path: of('volunteering/shift', waiting), shows: '#stage-waiting' },
  { name: 'shift-confirmed', path: of('volunteering/shift', served), shows: '#stage-confirmed' },
  { name: 'report', path: of('volunteering/report', missed), shows: '#minutes-60' },
  { name: 'report-why', path: of('volunteering/report', missed), shows: '#minutes-60', afterwards: answers.why },
  { name: 'queue', path: 'packages/volunteering/queue/index', shows: '#nothing-kept' },
  { name: 'reports', path: 'packages/volunteering/reports/index', shows: '#no-reports' },
  { name: 'records', path: 'packages/volunteering/records/index', shows: '.record-minutes' },
  { name: 'regulars', path: 'packages/volunteering/regulars/index', shows: '#no-regulars' },
  { name: 'qualifications', path: 'packages/volunteering/qualifications/index', shows: '#add-qualification' },
  { name: 'qualification-kind', path: 'packages/volunteering/qualifications/index', shows: '#add-qualification',
    afterwards: answer('add-qualification') },
  { name: 'household', path: 'packages/household/home/index', shows: '#members' },
  { name: 'household-member', path: `packages/household/member/index?personId=${residentId}`, shows: '#make-head' },
  { name: 'household-split', path: 'packages/household/move/index?way=split', shows: `#pick-${residentId}` },
  { name: 'household-split-name', path: 'packages/household/move/index?way=split', shows: `#pick-${residentId}`,
    afterwards: answer('next') },
  { name: 'household-moves', path: 'packages/household/moves/index', shows: '#no-moves' },
  { name: 'household-invite', path: 'packages/household/home/index', shows: '#members', afterwards: answers.invite },
  ...accounts.map(({ asset, account }) => ({
    name: `statement-${asset}`, shows: '#entries',
    path: `packages/ledger/statement/index?account=${encodeURIComponent(account)}`,
  })),
  ...accounts.map(({ asset, account }) => ({
    name: `why-${asset}`, shows: '#why',
    path: `packages/ledger/why/index?account=${encodeURIComponent(account)}&sequence=1`,
  })),
  { name: 'receipt', shows: '#copy-receipt',
    path: `packages/ledger/receipt/index?movementId=${encodeURIComponent(movementId)}` },
  { name: 'months', path: 'packages/ledger/months/index', shows: '#months' },
  { name: 'month', path: `packages/ledger/month/index?month=${month}`, shows: '#month-name' },
  { name: 'help', path: 'packages/timebank/mine/index', shows: `#order-${orderId}` },
  { name: 'help-near', path: 'packages/timebank/near/index', shows: '#nobody-near' },
  { name: 'help-ask', path: 'packages/timebank/ask/index', shows: '#kind-comfort' },
  { name: 'help-offer', path: 'packages/timebank/offer/index', shows: '#save-offer' },
  { name: 'order', path: `packages/timebank/order/index?orderId=${orderId}`, shows: '#show-code' },
  { name: 'order-code', path: `packages/timebank/code/index?orderId=${orderId}`, shows: '#phone-code' },
  { name: 'arrangements', path: 'packages/timebank/arrangements/index', shows: `#arrangement-${arrangementId}` },
  { name: 'arrangement', path: `packages/timebank/arrangement/index?arrangementId=${arrangementId}`, shows: '[id^=order-on-]' },
  { name: 'arrangement-pause', path: `packages/timebank/arrangement/index?arrangementId=${arrangementId}`, shows: '[id^=order-on-]',
    afterwards: answer('pause') },
  { name: 'arrange', path: `packages/timebank/arrange/index?${arranging}`, shows: '#weekday-2' },
  { name: 'arrange-check', path: `packages/timebank/arrange/index?${arranging}`, shows: '#weekday-2', afterwards: answers.arrange },
  { name: 'register', path: 'packages/identity/register/index', shows: '#name' },
  { name: 'register-check', path: 'packages/identity/register/index', shows: '#name', afterwards: answers.register },
]

const text = (activityId: string): string => `packages/leader/text/index?activityId=${activityId}`

const leaders = (
  { residentId, served, waiting, open, soon, queued, activityId, guestId }: Lived,
): Omit<Place, 'whose'>[] => [
  { name: 'home-leader', path: 'pages/home/index', shows: '#led-shifts' },
  { name: 'me-leader', path: 'pages/me/index', shows: '#publish' },
  { name: 'activity-leader', path: of('volunteering/activity', soon), shows: '#show-code' },
  { name: 'led-shifts', path: 'packages/leader/shifts/index', shows: `#code-${soon}` },
  { name: 'sanctions', path: 'packages/leader/sanctions/index', shows: '#no-sanctions' },
  { name: 'door', path: of('places/door', soon), shows: '#door-code' },
  { name: 'roll', path: of('places/roll', queued), shows: `#waits-${residentId}` },
  { name: 'roll-guest', path: of('places/roll', soon), shows: `#take-back-${guestId}`, afterwards: answer(`take-back-${guestId}`) },
  { name: 'roll-over', path: of('places/roll', waiting), shows: '[id^=missing-]' },
  { name: 'code', path: of('leader/code', soon), shows: '#site-code' },
  { name: 'code-big', path: of('leader/code', soon), shows: '#site-code', afterwards: answer('big-code') },
  { name: 'confirm', path: of('leader/confirm', waiting), shows: `#person-${residentId}` },
  { name: 'confirm-change', path: of('leader/confirm', waiting), shows: `#person-${residentId}`,
    afterwards: answer(`change-${residentId}`, [`minutes-${residentId}`, '45']) },
  { name: 'manage-capacity', path: of('leader/manage', open), shows: '#managed', afterwards: answer('task-capacity', ['number', '12']) },
  { name: 'results', path: of('leader/results', served), shows: '#results-form' },
  { name: 'publish', path: 'packages/leader/publish/index', shows: '#checklist-none' },
  { name: 'my-activities', path: 'packages/leader/activities/index', shows: '.card' },
  { name: 'manage', path: of('leader/manage', open), shows: '#managed' },
  { name: 'manage-move', path: of('leader/manage', open), shows: '#managed', afterwards: answer('task-move') },
  { name: 'change-text', path: text(activityId), shows: '#change-place' },
  { name: 'change-text-place', path: text(activityId), shows: '#change-place', afterwards: answer('change-place') },
  { name: 'change-text-send', path: text(activityId), shows: '#change-place',
    afterwards: answer('change-place', ['text-place', '东湖边凉亭'], 'next') },
  { name: 'publish-date', path: 'packages/leader/publish/index', shows: '#checklist-none', afterwards: answers.publish },
]

/** Every page of the mini-program, those that look different in different hands more than once. */
export const placesOf = (lived: Lived, ticket: string): Place[] => {
  const console = 'packages/identity/console/index'
  return [
    // First, because a ticket is good for two minutes.
    { whose: 'admin', name: 'console', path: console, shows: '.card' },
    { whose: 'admin', name: 'console-confirm', path: `${console}?ticket=${ticket}`, shows: '#confirm-console' },
    ...residents(lived).map((place): Place => ({ ...place, whose: 'resident' })),
    { whose: 'neighbour', name: 'household-none', path: 'packages/household/home/index', shows: '#found' },
    ...peoplePlaces,
    ...creditPlaces(lived.exchangeId, lived.teamId),
    ...honourPlaces(lived.honours),
    ...fundPlaces(lived.funds),
    ...standingPlaces(lived.certificateId),
    ...rewardsPlaces(lived.rewards),
    ...earningPlaces,
    ...civicPlaces(lived.civic),
    ...leaders(lived).map((place): Place => ({ ...place, whose: 'leader' })),
  ]
}
