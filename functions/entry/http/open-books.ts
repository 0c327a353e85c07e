import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { openBooks } from '../../../shared/contract/open-books.ts'
import { refusals } from '../../../shared/refusals.ts'
import { campaignCsv, fund360, fundCsv } from '../../funds/open-books/files.ts'
import { campaignPage, charityPage, fundPage, sorryPage } from '../../funds/open-books/page.ts'
import { openBooksRoutes } from '../../funds/open-books/routes.ts'
import {
  type OpenCampaign, type OpenFund, seeOpenCampaign, seeOpenCharity, seeOpenFund,
} from '../../funds/open-books/see.ts'
import { pageGuards } from '../../platform/html.ts'
import { httpHandler } from '../../platform/http.ts'
import { RefusalError } from '../../platform/refusal.ts'
import { sharedAnswer } from '../../platform/shared-answer.ts'
import { pagesBeside } from '../page-beside.ts'

type Event = APIGatewayProxyEventV2
interface Form { type: string; more: Record<string, string>; isPage?: true }

const page: Form = { type: 'text/html; charset=utf-8', more: pageGuards, isPage: true }
const csv = (name: string): Form =>
  ({ type: 'text/csv; charset=utf-8', more: { 'content-disposition': `attachment; filename="${name}.csv"` } })
const json: Form = { type: 'application/json; charset=utf-8', more: {} }

const answer = async (event: Event, { type, more, isPage }: Form, text: () => Promise<string>) => {
  try {
    return sharedAnswer(event, type, await text(), more)
  } catch (error) {
    if (!isPage || !(error instanceof RefusalError)) throw error
    const { status, zh, en } = refusals[error.code]
    return { statusCode: status, headers: { 'content-type': type, ...more }, body: sorryPage(zh, en) }
  }
}
const campaignAs = (text: (campaign: OpenCampaign) => string, form: Form) => (event: Event) =>
  answer(event, form, async () => text(await seeOpenCampaign(event.pathParameters?.campaignId ?? '')))
const fundAs = (text: (fund: OpenFund) => string, form: Form) => (event: Event) =>
  answer(event, form, async () => text(await seeOpenFund(event.pathParameters?.fundId ?? '')))
const asCharity = (event: Event) =>
  answer(event, page, async () => charityPage(await seeOpenCharity(event.pathParameters?.charityId ?? '')))

/** The open books as calls, as pages for people and as files: for everybody, without signing in. */
export const handler = pagesBeside(httpHandler(openBooks, openBooksRoutes), {
  'GET /open/funds/{fundId}/page': fundAs(fundPage, page),
  'GET /open/funds/{fundId}/books.csv': fundAs(fundCsv, csv('fund')),
  'GET /open/funds/{fundId}/360giving.json': fundAs(fund360, json),
  'GET /open/charities/{charityId}/page': asCharity,
  'GET /open/campaigns/{campaignId}/page': campaignAs(campaignPage, page),
  'GET /open/campaigns/{campaignId}/books.csv': campaignAs(campaignCsv, csv('campaign')),
})
