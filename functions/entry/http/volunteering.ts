import { volunteering } from '../../../shared/contract/volunteering.ts'
import { httpHandler } from '../../platform/http.ts'
import { routes } from '../../volunteering/routes.ts'

export const handler = httpHandler(volunteering, routes)
