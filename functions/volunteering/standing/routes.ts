import type { standing } from '../../../shared/contract/volunteering/standing.ts'
import type { Routes } from '../../platform/http.ts'
import { barStars } from './bar-stars.ts'
import { chooseBoard, seeBoard } from './board.ts'
import { askCertificate } from './certificates/ask.ts'
import { revokeCertificate } from './certificates/revoke.ts'
import { sealCertificate } from './certificates/seal.ts'
import { seeCertificate, seeCertificates, seeCertificatesOf } from './certificates/see.ts'
import { enterAward, enterRating, enterTraining } from './enter-distinctions.ts'
import { pledgeRoutes } from './pledges/routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { objectToNotice } from './publicity/object.ts'
import { ruleObjection } from './publicity/rule.ts'
import { seeNotices, seeObjections } from './publicity/see.ts'
import { seeDistinctions } from './see-distinctions.ts'
import { seeMyPassport, seePassport, seeStarTable } from './see-passport.ts'
import { withdrawDistinction } from './withdraw-distinction.ts'

export const standingRoutes: Routes<typeof standing> = {
  ...pledgeRoutes,
  ...exchangeRoutes,
  'GET /me/passport': seeMyPassport,
  'GET /people/:personId/passport': seePassport,
  'POST /trainings': enterTraining,
  'POST /awards': enterAward,
  'POST /ratings': enterRating,
  'GET /distinctions': seeDistinctions,
  'POST /people/:personId/distinctions/:distinctionId/withdrawal': withdrawDistinction,
  'POST /people/:personId/star-bars': barStars,
  'GET /star-table': seeStarTable,
  'PUT /me/board': chooseBoard,
  'GET /board': seeBoard,
  'GET /public-notices': seeNotices,
  'POST /public-notices/:noticeId/objections': objectToNotice,
  'GET /public-notices/:noticeId/objections': seeObjections,
  'POST /public-notices/:noticeId/objections/:objectionId/ruling': ruleObjection,
  'POST /people/:personId/certificates': askCertificate,
  'GET /people/:personId/certificates': seeCertificatesOf,
  'GET /people/:personId/certificates/:certificateId': seeCertificate,
  'GET /certificates': seeCertificates,
  'POST /people/:personId/certificates/:certificateId/seal': sealCertificate,
  'POST /people/:personId/certificates/:certificateId/revocation': revokeCertificate,
}
