import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { speak } from '../../../accessibility.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { useNow } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { actingWords } from '../../../text/acting.ts'
import { momentWords, when } from '../../../text/dates.ts'
import {
  giveBackAsk, leftWords, piecesWords, pointsWords, redeemWords, rewardWords, stateWords, stepWords, voucherWords,
} from '../../../text/rewards.ts'
import { useText } from '../../../text/use-text.ts'
import { loadVoucher } from '../kept.ts'
import { Opening } from '../opening.tsx'
import { Code } from './code.tsx'
import { leftOf, mayGiveBack, stateNow, stepOf, tones, type ShownVoucher } from './model.ts'
import '../rewards.scss'

const Facts = ({ voucher, now }: { voucher: ShownVoucher; now: number }) => {
  const say = useText()
  const { quantity, handedOver, price, endsAt, place, madeByName, forName, state, delivery, pickUp } = voucher
  const where = place ?? pickUp
  const span = place?.opensAt && place.closesAt ? { from: Date.parse(place.opensAt), to: Date.parse(place.closesAt) } : undefined
  return (
    <Card id='voucher-facts'>
      {state === 'open' && <Fact name={say(voucherWords.until)}>{say(momentWords(Date.parse(endsAt), now))}</Fact>}
      <Fact name={say(voucherWords.place)}>
        {delivery !== undefined && say(redeemWords.bring)}
        {delivery === undefined && (where ? <><View>{where.name}</View><View>{where.address}</View></> : say(rewardWords.station))}
      </Fact>
      {span !== undefined && <Fact name={say(voucherWords.hours)}>{say(when(span.from, span.to, now))}</Fact>}
      {delivery === undefined && pickUp !== undefined && pickUp.hours.length > 0 && (
        <Fact name={say(voucherWords.hours)}><Opening hours={pickUp.hours} now={now} /></Fact>
      )}
      {handedOver > 0 && <Fact name={say(voucherWords.got)}>{say(leftWords(handedOver, quantity))}</Fact>}
      <Fact name={say(voucherWords.price)}>{say(pointsWords(price * quantity))}（{say(piecesWords(quantity))}）</Fact>
      <Fact name={say(voucherWords.by)}>{say(actingWords(madeByName, forName))}</Fact>
    </Card>
  )
}

interface GiveBackProps { voucher: ShownVoucher; forPerson: string | undefined; reload: () => Promise<void> }

const GiveBack = ({ voucher, forPerson, reload }: GiveBackProps) => {
  const action = useAction()
  const left = leftOf(voucher)
  const giveBack = () => action.run(async () => {
    await change('POST /vouchers/:voucherId/cancellation', { voucherId: voucher.id, ...(forPerson ? { forPerson } : {}) })
    await reload()
  })
  return (
    <>
      <Sure id='give-back' label={voucherWords.giveBack} question={giveBackAsk(left, left * voucher.price)}
        yes={voucherWords.giveBackYes} busy={action.busy} onYes={() => void giveBack()} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}

/** One voucher: its code, until when, where, what is left of it, and the way to give it back. */
export default () => {
  const say = useText()
  const { voucherId = '', forPerson } = useRouter().params
  const loading = useLoad(() => loadVoucher(voucherId, forPerson))
  const now = useNow(30_000)
  return (
    <Page title={voucherWords.title}>
      <Loaded from={loading}>
        {(voucher) => {
          const state = stateNow(voucher, now)
          const step = stepOf(voucher)
          return (
            <>
              <View className='voucher-row'>
                <View id='voucher-title' className='reward-title' {...speak('heading')}>{voucher.title}</View>
                <Tag tone={tones[state]}>{say(stateWords[state])}</Tag>
              </View>
              {step !== undefined && <Notice id={`delivery-${step}`} tone={step === 'handedOver' ? 'good' : 'info'}>{say(stepWords[step])}</Notice>}
              {state === 'open' && voucher.code !== undefined && voucher.qr !== undefined
                ? <Code voucher={voucher} code={voucher.code} qr={voucher.qr} />
                : <Notice id={`voucher-${state}`} tone={state === 'handedOver' ? 'good' : 'info'}>{say(voucherWords.ended)}</Notice>}
              <Facts voucher={voucher} now={now} />
              {state === 'open' && mayGiveBack(voucher) && <GiveBack voucher={voucher} forPerson={forPerson} reload={loading.reload} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
