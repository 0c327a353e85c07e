import { type SamplesOf, type Setting, id } from './setting.ts'

const [roundId, nominationId] = [id('hrd'), id('nom')]

/** Of the calls of honours. */
export const honourSamples = ({ community, personId, moment }: Setting) => {
  const worked = { community, nominationId }
  return {
    'GET /honour-rounds': {},
    'GET /honour-rounds/:roundId/nominations': { roundId },
    'POST /honour-rounds/:roundId/nominations': { roundId, personId, words: '二十年如一日照顾邻居' },
    'GET /me/nominations': {},
    'GET /nominations/:nominationId': { nominationId },
    'POST /nominations/:nominationId/answer': { nominationId, yes: true },
    'POST /nominations/:nominationId/withdrawal': { nominationId },
    'POST /nominations/:nominationId/voices': { nominationId, sentence: '好邻居' },
    'POST /nominations/:nominationId/objections': { nominationId, text: '有不同意见' },
    'POST /nominations/:nominationId/appeal': { nominationId, text: '请再看一看' },
    'PUT /nominations/:nominationId/board': { nominationId, shown: 'masked' },
    'GET /honour-board': { year: '2026' },
    'GET /honour-work/rounds': { community },
    'POST /honour-work/rounds': {
      community, kind: 'family', title: '最美家庭', conditions: '没有固定标准，群众说了算', lastDay: moment.slice(0, 10), most: 3,
    },
    'GET /honour-work/rounds/:roundId/nominations': { community, roundId },
    'POST /honour-work/rounds/:roundId/nominations': {
      community, roundId, personId, words: '尊老爱幼', by: 'organisation', byName: '三栋楼组',
    },
    'GET /honour-work/nominations/:nominationId': worked,
    'GET /honour-work/nominations/:nominationId/sentences': worked,
    'POST /honour-work/nominations/:nominationId/paper-voices': { ...worked, personId, note: '签字支持' },
    'POST /honour-work/nominations/:nominationId/paper-objections': { ...worked, personId, text: '住这里还不到一年' },
    'POST /honour-work/nominations/:nominationId/words': { ...worked, fit: true, reason: '看过了' },
    'POST /honour-work/nominations/:nominationId/paper-answer': { ...worked, yes: true, note: '签字同意' },
    'POST /honour-work/nominations/:nominationId/paper-appeal': { ...worked, text: '请再看一看' },
    'PUT /honour-work/nominations/:nominationId/paper-board': { ...worked, shown: 'none', note: '签字' },
    'POST /honour-work/nominations/:nominationId/checks': { ...worked, item: 'law', met: true },
    'POST /honour-work/nominations/:nominationId/review': { ...worked, choose: true, resolution: '2026-12 评议会', reason: '邻里公认' },
    'POST /honour-work/nominations/:nominationId/objections/:objectionId/ruling': {
      ...worked, objectionId: id('obj'), upheld: false, text: '核实无此事',
    },
    'POST /honour-work/nominations/:nominationId/decision': { ...worked, grant: true, reason: '同意' },
    'POST /honour-work/nominations/:nominationId/revocation': { ...worked, reason: '情况不实', wronglyGiven: true },
    'POST /honour-work/nominations/:nominationId/revocation/decision': { ...worked, revoke: true, reason: '核实' },
    'GET /honour-work/voices': { community },
    'POST /honour-work/nominations/:nominationId/voices/:voiceId/words': { ...worked, voiceId: id('voi'), fit: true },
  } satisfies SamplesOf
}
