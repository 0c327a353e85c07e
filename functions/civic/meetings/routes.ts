import type { meetings } from '../../../shared/contract/civic/meetings.ts'
import type { Routes } from '../../platform/http.ts'
import { announceMeeting, cancelMeeting } from './announce.ts'
import { closeMeeting } from './close.ts'
import { answerMeeting, attendMeeting } from './come.ts'
import { decidePaperList, enterPaperList } from './paper-lists.ts'
import { seeMeeting, seeMeetings, seeResolutions, seeRoster, showMeetingCode } from './see.ts'

export const meetingRoutes: Routes<typeof meetings> = {
  'POST /meetings': announceMeeting,
  'GET /meetings': seeMeetings,
  'GET /meetings/:meetingId': seeMeeting,
  'POST /meetings/:meetingId/answers': answerMeeting,
  'POST /meetings/:meetingId/attendance': attendMeeting,
  'GET /meetings/:meetingId/code': showMeetingCode,
  'GET /meetings/:meetingId/roster': seeRoster,
  'POST /meetings/:meetingId/paper-lists': enterPaperList,
  'POST /meetings/:meetingId/paper-lists/:paperListId/decisions': decidePaperList,
  'POST /meetings/:meetingId/cancellations': cancelMeeting,
  'POST /meetings/:meetingId/closings': closeMeeting,
  'GET /resolutions': seeResolutions,
}
