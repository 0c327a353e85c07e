import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { openPdf } from '../../../files.ts'
import type { Output } from '../../../../../shared/contract/index.ts'
import { client } from '../../../state/client.ts'
import { loadMe } from '../../../state/me.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { day, lasting } from '../../../text/dates.ts'
import { certificateWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'
import { checkPicture, inFours } from './model.ts'
import './certificate.scss'

type Seen = Output<'GET /people/:personId/certificates/:certificateId'>
const tones = { onNotice: 'info', issued: 'good', refused: 'problem', revoked: 'problem' } as const

const Facts = ({ certificate, checkCode }: Seen) => {
  const say = useText()
  const { state, number, from, to, minutes, unit, noticeEndsAt, reason, sealedAt } = certificate
  return (
    <>
      <Notice id={`certificate-${state}`} tone={tones[state]}>
        {say(sealedAt !== undefined && state === 'issued' ? certificateWords.sealed : certificateWords[state])}
      </Notice>
      <Card id='certificate-facts'>
        {number !== undefined && (
          <Fact name={say(certificateWords.number)}><View className='certificate-number'>{number}</View></Fact>
        )}
        {checkCode !== undefined && <Fact name={say(certificateWords.code)}>{inFours(checkCode)}</Fact>}
        <Fact name={say(certificateWords.when)}>{from} – {to}</Fact>
        <Fact name={say(passportHours)}>{say(lasting(minutes))}</Fact>
        <Fact name={say(certificateWords.unit)}>{unit}</Fact>
        {state === 'onNotice' && <Fact name={say(certificateWords.ends)}>{say(day(Date.parse(noticeEndsAt)))}</Fact>}
        {reason !== undefined && <Fact name={say(certificateWords.reason)}>{reason}</Fact>}
      </Card>
    </>
  )
}
const passportHours = ['时长', 'Time'] as const

const Show = ({ checkUrl, certificate: { personId, id } }: Seen & { checkUrl: string }) => {
  const say = useText()
  const action = useAction()
  const picture = useMemo(() => checkPicture(checkUrl), [checkUrl])
  const open = () => action.run(async () => {
    const file = await client('GET /people/:personId/certificates/:certificateId/file', { personId, certificateId: id })
    await openPdf(file, file.base64)
  })
  return (
    <>
      <View id='certificate-qr' className='card certificate-code'>
        <Image className='certificate-picture' src={picture} {...speak('img', say(certificateWords.qr))} />
      </View>
      <View className='certificate-how'>{say(certificateWords.how)}</View>
      <Button id='open-file' icon='paper' label={say(certificateWords.openFile)} busy={action.busy} onTap={() => void open()} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}

/** One certificate: where it stands, the code that others check it by, the file, and what it rests on. */
export default () => {
  const say = useText()
  const certificateId = useRouter().params.id ?? ''
  const loading = useLoad(async () => {
    const { id: personId } = await loadMe()
    return client('GET /people/:personId/certificates/:certificateId', { personId, certificateId })
  })
  return (
    <Page title={certificateWords.one}>
      <Loaded from={loading}>
        {(seen) => (
          <>
            <Facts {...seen} />
            {seen.certificate.state === 'issued' && seen.checkUrl !== undefined && <Show {...seen} checkUrl={seen.checkUrl} />}
            {seen.lines.length > 0 && (
              <Section title={say(certificateWords.lines)}>
                <Card id='certificate-lines'>
                  {seen.lines.map((line, index) => (
                    <View key={index} className='certificate-line'>
                      <View className='certificate-line-title'>{line.title}</View>
                      <View className='certificate-line-note'>{line.day} · {line.place} · {say(lasting(line.minutes))}</View>
                    </View>
                  ))}
                </Card>
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
