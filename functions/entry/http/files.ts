import { files } from '../../../shared/contract/files.ts'
import { fileRoutes } from '../../platform/files/routes.ts'
import { httpHandler } from '../../platform/http.ts'

export const handler = httpHandler(files, fileRoutes)
