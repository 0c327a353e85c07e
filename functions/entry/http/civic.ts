import { civic } from '../../../shared/contract/civic.ts'
import { routes } from '../../civic/routes.ts'
import '../followers.ts'
import { httpHandler } from '../../platform/http.ts'

export const handler = httpHandler(civic, routes)
